import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore, type Core } from '#core/create-core.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { makeAuthority } from '../../support/credential-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'correct horse';
const subject = { commonName: 'Dev Team', email: 'dev@example.com' };
const importing = {
  passphrase: null,
  keyId: '',
  teamId: '',
  scope: { environments: null, bundleIds: null },
  name: '',
  keeping: 'vault',
} as const;

const fileOf = (fileName: string, bytes: Buffer) => ({ fileName, contentBase64: bytes.toString('base64') });

async function openCore(dataFolder: string) {
  const core: Core = await createCore({ dataFolder, host: 'cli', version: '0.0.0', simulator: 'on-demand' });
  const { client, close } = createInProcessClient(core.router);
  return {
    credentials: client.credentials,
    async [Symbol.asyncDispose]() {
      close();
      await core.close();
    },
  };
}

test('a key made here gets its certificate, renews it in the same credential, and leaves as a p12', async () => {
  await using folder = await temporaryFolder();
  await using core = await openCore(folder.path);
  const { credentials } = core;
  const apple = await makeAuthority();

  const made = await credentials.createSigningRequest({ ...subject, name: 'Push' });
  const { id } = made.credential;
  expect(made).toMatchObject({
    credential: { kind: 'private-key', origin: 'made', name: 'Push', ...subject, hasSecret: true },
    fileName: 'Dev Team.certSigningRequest',
  });

  const first = await apple.answer(made.content, { toDays: 20 });
  const joined = await credentials.import({ ...importing, files: [fileOf('aps.cer', first)] });
  expect(joined.credentials).toMatchObject([{ id, kind: 'certificate', name: 'Push', bundleId: 'com.example.app' }]);
  expect(await credentials.checkKey({ id })).toEqual({ isValid: true, algorithm: 'RS256' });

  const renewal = await credentials.renewSigningRequest({ ...subject, id });
  expect(renewal.credential).toMatchObject({ id, kind: 'certificate' });
  const second = await apple.answer(renewal.content, { toDays: 380 });
  const replaced = await credentials.import({ ...importing, files: [fileOf('aps (1).cer', second)] });
  expect(replaced.credentials).toMatchObject([{ id, kind: 'certificate', name: 'Push' }]);
  const [before, after] = [joined.credentials[0], replaced.credentials[0]];
  expect(after).not.toHaveProperty('fingerprintSha256', before?.kind === 'certificate' && before.fingerprintSha256);
  expect(await credentials.checkKey({ id })).toEqual({ isValid: true, algorithm: 'RS256' });
  expect((await credentials.list({})).filter(({ isSample }) => !isSample)).toHaveLength(1);

  const { file } = await credentials.exportToFile({
    id,
    format: 'p12',
    passphrase,
    file: join(folder.path, 'push.p12'),
    replace: false,
  });
  const exported = await readFile(file);
  expect(exported.includes(second)).toBe(true);
  const inspected = await credentials.inspect({ files: [fileOf('push.p12', exported)], passphrase });
  expect(inspected).toMatchObject({
    inspection: { kind: 'universal', hasPrivateKey: true, problems: [] },
    found: [{ action: 'known', target: { id, name: 'Push' } }],
  });
});

test('the provider token of the sample key is told over the contract without its signature', async () => {
  await using folder = await temporaryFolder();
  await using core = await openCore(folder.path);
  const told = await core.credentials.describeProviderToken({ id: 'sample-key' });
  expect(told).toMatchObject({ header: { alg: 'ES256' }, signatureValid: true, problems: [] });
  expect(await core.credentials.checkKey({ id: 'sample-key' })).toEqual({ isValid: true, algorithm: 'ES256' });
  expect(JSON.stringify(told)).not.toMatch(/[\w-]{86}/);
});
