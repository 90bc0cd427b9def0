import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import fc from 'fast-check';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { createCore, type Core } from '#core/create-core.ts';
import { sampleCredentialId } from '#core/samples.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { Delivery, SendInput } from '#shared/contract/deliveries.ts';
import type { Arrival } from '#shared/contract/simulator.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { minifyJson } from '#shared/payload/json-text.ts';
import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'correct horse battery staple';
/** The certificate of Local APNs is valid from here on, so it has to be the real time. */
const nowMs = Math.floor(Date.now() / 1000) * 1000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let core: Core;
let client: ContractClient;
let closeClient: () => void;

beforeAll(async () => {
  folder = await temporaryFolder();
  core = await createCore({
    dataFolder: folder.path,
    host: 'cli',
    version: '0.0.0',
    simulator: 'start',
    vaultPassphrase: passphrase,
    environment: { PUSHBENCH_BUILD: '3\n18', PUSHBENCH_VAULT_PASSPHRASE: passphrase },
    now: () => nowMs,
  });
  ({ client, close: closeClient } = createInProcessClient(core.router));
});

afterAll(async () => {
  closeClient();
  await core.close();
  await folder[Symbol.asyncDispose]();
});

/** The sample phone alone, or, for several targets, so many times. */
async function inputFor(content: string, changes: Partial<SendInput> = {}): Promise<SendInput> {
  const [device] = await client.devices.list({});
  const { token = '', name = null, bundleId: topic = '' } = device ?? {};
  return {
    environment: 'simulator',
    endpoint: null,
    credential: { kind: 'stored', id: sampleCredentialId },
    targets: [{ token, deviceName: name }],
    notification: {
      pushType: 'alert',
      topic,
      priority: null,
      expiration: null,
      collapseId: null,
      apnsId: null,
      payload: { encoding: 'utf8', content },
    },
    timeoutMs: defaultTimeoutMs,
    allowInvalid: false,
    writing: { variables: { user: 'Ünï "42"' }, isMinified: false },
    ...changes,
  };
}

/** What history has of the deliveries and what Local APNs has received, both in the order of sending. */
async function send(input: SendInput): Promise<{ deliveries: Delivery[]; arrivals: Arrival[] }> {
  await client.simulator.clearArrivals({});
  const deliveries: Delivery[] = [];
  for await (const event of await client.deliveries.send(input)) {
    if (event.type === 'settled') deliveries.push(event.delivery);
  }
  return { deliveries, arrivals: (await client.simulator.arrivals({})).toReversed() };
}

function header({ headers }: Arrival, wanted: string): string | undefined {
  return headers.find(([name]) => name === wanted)?.[1];
}

describe('variables of a push', () => {
  test('arrive resolved, the same in payload and headers, and history keeps what was sent', async () => {
    const text =
      '{ "aps": {"alert": "Hi {{user}} {{{{x}}"},\n "at": {{now+1h}}, "on": "{{device.name}}", "id": "{{uuid}}", "b": "{{env.PUSHBENCH_BUILD}}" }';
    const input = await inputFor(text);
    const notification = { ...input.notification, collapseId: '{{uuid}}', apnsId: '{{uuid}}' };
    const { arrivals, deliveries } = await send({ ...input, notification });
    const [arrival] = arrivals;
    const [delivery] = deliveries;
    expect(arrival).toMatchObject({ status: 200 });
    const uuid = arrival === undefined ? '' : header(arrival, 'apns-id');
    expect(uuid).toMatch(/^[0-9a-f-]{36}$/);
    const device = (await client.devices.list({}))[0]?.name ?? '';
    const expected = `{ "aps": {"alert": "Hi Ünï \\"42\\" {{x}}"},\n "at": ${String(nowMs / 1000 + 3600)}, "on": "${device}", "id": "${uuid ?? ''}", "b": "3\\n18" }`;
    expect(arrival?.payloadText).toBe(expected);
    expect(delivery?.notification).toMatchObject({
      collapseId: uuid,
      apnsId: uuid,
      payload: { encoding: 'utf8', content: expected },
    });
    expect(delivery?.summary.payloadBytes).toBe(Buffer.byteLength(expected));
  });

  test('are not resolved anew when a delivery is replayed', async () => {
    const { deliveries, arrivals } = await send(await inputFor('{"a":"{{uuid}} {{counter}} {{{{now}}"}'));
    expect(arrivals[0]?.payloadText).toMatch(/^\{"a":"[0-9a-f-]{36} \d+ \{\{now\}\}"\}$/);
    await client.simulator.clearArrivals({});
    const events = await client.deliveries.replay({ id: deliveries[0]?.summary.id ?? '' });
    while ((await events.next()).done !== true);
    expect((await client.simulator.arrivals({}))[0]?.payloadText).toBe(arrivals[0]?.payloadText);
  });

  test('count up with every push that asks for a number, and with no other', async () => {
    const counting = await inputFor('{"n":{{counter}}}');
    const { nextCount: first } = await client.variables.get({});
    const three = { ...counting, targets: counting.targets.flatMap((target) => [target, target, target]) };
    expect((await send(three)).arrivals.map(({ payloadText }) => payloadText).toSorted()).toEqual(
      [0, 1, 2].map((index) => `{"n":${String(first + index)}}`),
    );
    await send(await inputFor('{"n":1}'));
    await expect(send(await inputFor('{"n":{{counter}},}'))).rejects.toThrow();
    expect(await client.variables.get({})).toMatchObject({ nextCount: first + 3 });
  });

  test('that stand for nothing let nothing leave, and nothing is recorded', async () => {
    const before = await client.deliveries.list({ limit: 500, beforeId: null });
    await client.simulator.clearArrivals({});
    await expect(send(await inputFor('{"a":"{{usr}}"}', { allowInvalid: true }))).rejects.toMatchObject({
      data: { code: 'variable-unknown', params: { name: 'usr' } },
    });
    expect(await client.simulator.arrivals({})).toEqual([]);
    expect(await client.deliveries.list({ limit: 500, beforeId: null })).toEqual(before);
  });

  test('never bring the passphrase of the vault, neither to a window nor into a push', async () => {
    expect(JSON.stringify(await client.variables.get({}))).not.toContain(passphrase);
    await expect(send(await inputFor('{"a":"{{env.PUSHBENCH_VAULT_PASSPHRASE}}"}'))).rejects.toMatchObject({
      data: { code: 'variable-environment-closed', params: { name: 'env.PUSHBENCH_VAULT_PASSPHRASE' } },
    });
    expect(JSON.stringify(await client.deliveries.list({ limit: 500, beforeId: null }))).not.toContain(passphrase);
  });

  test('have no meaning in a push that is sent as it is', async () => {
    const text = '{ "a": "{{usr}} {{{{" }';
    const { arrivals } = await send(await inputFor(text, { writing: { variables: null, isMinified: false } }));
    expect(arrivals[0]?.payloadText).toBe(text);
  });
});

describe('the bytes that are counted before', () => {
  /** Like a payload, with variables inside and outside of text. */
  const pieces = fc.constantFrom(
    '{{user}}',
    '{{now}}',
    '{{nowMs+2w}}',
    '{{{{',
    '"',
    '\\',
    '{',
    '}',
    ':',
    ',',
    ' ',
    '\n',
    '1',
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
    .map((all) => all.join(''));
  const json = fc.json().map((value) => `{ "now": {{now}},\n "user": "{{user}}", "more": ${value} }`);

  test('are those that Local APNs receives, minified or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, json), fc.string(), fc.boolean(), async (typed, user, isMinified) => {
        const own = { user };
        const values: VariableValues = {
          nowMs,
          uuid: '',
          count: 0,
          device: { name: null, token: null },
          environment: {},
          own,
        };
        const { text: resolved } = resolvePayloadText(typed, values);
        const shown = isMinified ? (minifyJson(resolved) ?? resolved) : resolved;
        const input = await inputFor(typed, { writing: { variables: own, isMinified }, allowInvalid: true });
        // Brackets with anything else between them are somebody else's test.
        fc.pre(resolvePayloadText(typed, values).problems.length === 0);
        const { arrivals } = await send(input);
        expect(arrivals[0]?.payloadBytes).toBe(countUtf8Bytes(shown));
        expect(Buffer.byteLength(shown)).toBe(countUtf8Bytes(shown));
      }),
      { numRuns: 60 },
    );
  });
});
