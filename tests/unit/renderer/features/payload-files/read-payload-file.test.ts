import { describe, expect, test } from 'vitest';
import { toFailure } from '#shared/contract/client.ts';
import { formatSavedPush } from '#shared/payload/saved-push-format.ts';
import { composedPush } from '../../../../support/window-samples.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { exportApns } from '../../../../../renderer/features/composer/apns-export.ts';
import { openPayloadFiles } from '../../../../../renderer/features/payload-files/open-payload-files.ts';
import { isPayloadFileName } from '../../../../../renderer/features/payload-files/is-payload-file-name.ts';
import {
  payloadFileLimitBytes,
  readPayloadFile,
} from '../../../../../renderer/features/payload-files/read-payload-file.ts';

const values: VariableValues = {
  nowMs: 0,
  uuid: 'u',
  count: 1,
  device: { name: null, token: null },
  environment: {},
  own: {},
};
const fileOf = (name: string, ...content: BlobPart[]) => new File(content, name);
const read = (name: string, ...content: BlobPart[]) => readPayloadFile(fileOf(name, ...content));
const failureOf = async (reading: Promise<unknown>) => toFailure(await reading.catch((error: unknown) => error));

test('payloads go by .apns and .json', () => {
  expect(['a.apns', 'A.JSON', 'a.push.json'].every(isPayloadFileName)).toBe(true);
  expect(['a.p8', 'apns', 'a.json.p12'].some(isPayloadFileName)).toBe(false);
});

describe('a file becomes a push', () => {
  test('that is called after it, with the payload as it stands and the app of the Simulator', async () => {
    const text = '\uFEFF{\r\n  "Simulator Target Bundle": "com.example.app",\r\n  "aps": { "badge": 1.0 }\r\n}\r\n';
    expect(await read('Hello.world.apns', text)).toEqual({
      kind: 'push',
      title: 'Hello.world',
      push: composedPush({ bundleId: 'com.example.app', payloadText: '{\r\n  "aps": { "badge": 1.0 }\r\n}' }),
    });
  });

  test('with the headers of a saved push', async () => {
    const push = composedPush({ pushType: 'voip', collapseId: 'call', topic: 'com.example.app.voip' });
    expect(await read('Call.push.json', formatSavedPush(push))).toEqual({ kind: 'push', title: 'Call', push });
  });

  test('also with variables that are no JSON, and where nothing in it is Apple’s', async () => {
    const payloadText = '{"id":{{now}},"name":"{{user}}"}';
    expect(await read('a.json', payloadText)).toMatchObject({ kind: 'push', push: { payloadText } });
  });
});

describe('an .apns file is exact, as Xcode reads it', () => {
  test.each(['{"aps":{"alert":"{{now}}"}}', '{"a":"{{{{x}} \\\\{{y}}"}', '{"{{":{"b":{"c":{}}}}'])(
    'its brackets are no variables, and are exported as they were: %s',
    async (text) => {
      const opened = await read('a.apns', text);
      if (opened.kind !== 'push') throw new Error('No push was read.');
      expect(exportApns('a', opened.push, '', values).file).toEqual({ text });
    },
  );

  test('so that what is no JSON is not opened', async () => {
    expect(await failureOf(read('a.apns', '{"at":{{now}}}'))).toMatchObject({ code: 'payload-file-not-json' });
  });

  test('and other files keep their variables', async () => {
    const payloadText = '{"aps":{"alert":"{{now}}"}}';
    expect(await read('a.json', payloadText)).toMatchObject({ push: { payloadText } });
  });
});

test.each([
  '-----BEGIN PRIVATE KEY-----\nMIG…',
  '{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----\\nMIG"}',
  '{"key_id":"ABC123DEFG","issuer_id":"69a6de7f","key":"MIG"}',
])('what holds a credential is left to the import: %j', async (text) => {
  expect(await read('key.json', text)).toEqual({ kind: 'credential' });
});

test('a payload with a key in it stays a payload, for lint to warn of', async () => {
  expect(await read('a.apns', '{"aps":{},"k":"-----BEGIN PRIVATE KEY-----"}')).toMatchObject({ kind: 'push' });
});

describe('what cannot be opened is told', () => {
  test.each<[string, readonly BlobPart[], string]>([
    ['no JSON', ['{\n "aps": }'], 'payload-file-not-json'],
    ['nothing', [''], 'payload-file-not-json'],
    ['no object', ['[1]'], 'payload-file-not-object'],
    ['UTF-16', [new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])], 'payload-file-not-utf8'],
    ['a damaged saved push', ['{"pushbench":1,"pushType":7}'], 'payload-file-not-push'],
    ['a newer saved push', ['{"pushbench":99}'], 'saved-push-newer'],
  ])('%s', async (_, content, code) => {
    expect(await failureOf(read('a.push.json', ...content))).toMatchObject({ code, params: { file: 'a.push.json' } });
  });

  test('with the place of the first error', async () => {
    const failure = await failureOf(read('a.apns', '{\r\n "aps": }'));
    expect(failure).toMatchObject({ params: { line: 2, column: 9 } });
  });

  test('a file that is too large, which is not read', async () => {
    const huge = { name: 'a.json', size: payloadFileLimitBytes + 1, arrayBuffer: () => Promise.reject(new Error()) };
    expect(await failureOf(readPayloadFile(huge))).toMatchObject({ code: 'payload-file-too-large' });
    expect(await failureOf(readPayloadFile({ ...huge, size: 4096 }))).toMatchObject({
      code: 'payload-file-unreadable',
    });
  });
});

describe('several files', () => {
  async function open(files: readonly File[]) {
    const opened: string[] = [];
    const failed: string[] = [];
    const credentials = await openPayloadFiles(files, {
      onOpen: (title) => opened.push(title),
      onFailed: ({ code }) => failed.push(code),
    });
    return { opened, failed, credentials: credentials.map(({ name }) => name) };
  }

  test('are opened in their order, and one that cannot be opened stands in no other’s way', async () => {
    const files = [
      fileOf('b.apns', '{}'),
      fileOf('broken.json', '{'),
      fileOf('key.json', '-----BEGIN KEY'),
      fileOf('a.json', '{}'),
    ];
    expect(await open(files)).toEqual({
      opened: ['b', 'a'],
      failed: ['payload-file-not-json'],
      credentials: ['key.json'],
    });
  });

  test('that are far too many are not all opened, and that is told', async () => {
    const { opened, failed } = await open(
      Array.from({ length: 30 }, (_, index) => fileOf(`${String(index)}.apns`, '{}')),
    );
    expect(opened).toHaveLength(20);
    expect(failed).toEqual(['payload-files-too-many']);
  });
});
