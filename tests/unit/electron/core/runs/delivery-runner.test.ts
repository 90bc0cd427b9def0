import type { SendRequest } from '#core/ports/sender.ts';
import type { PendingDelivery } from '#core/ports/stores.ts';
import { createDeliveryRunner, type DeliveryRunnerParts } from '#core/runs/delivery-runner.ts';
import { type Outcome, type SendEvent, type SendInput, verbatim } from '#shared/contract/deliveries.ts';
import { fail, failure } from '#shared/failure.ts';
import { describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../../../support/apns-servers/send-request.ts';

const token = 'a1'.repeat(32);

const accepted: Outcome = {
  kind: 'accepted',
  status: 200,
  reason: null,
  apnsId: 'AAAAAAAA-0000-0000-0000-000000000000',
  apnsUniqueId: null,
  timestampMs: null,
  requests: 1,
  cause: null,
  timings: { queuedMs: 0, dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: 1, totalMs: 2 },
  wire: {
    requestHeaders: [],
    responseHeaders: [],
    responseBody: '',
    remoteAddress: null,
    remotePort: null,
    tlsVersion: null,
    cipher: null,
    alpn: null,
    serverCertificate: null,
    isReused: true,
  },
};

const cancelled: Outcome = {
  ...accepted,
  kind: 'undelivered',
  status: null,
  apnsId: null,
  requests: 0,
  cause: failure('send-cancelled-early'),
};

const input = (changes: Partial<SendInput> = {}): SendInput => ({
  environment: 'simulator',
  endpoint: null,
  credential: { kind: 'stored', id: 'c1' },
  targets: [{ token, deviceName: 'QA iPhone' }],
  notification: {
    pushType: 'alert',
    topic: 'com.example.app',
    priority: null,
    expiration: null,
    collapseId: null,
    apnsId: null,
    payload: { encoding: 'utf8', content: '{"aps":{"alert":"Hi"}}' },
  },
  timeoutMs: 1000,
  allowInvalid: false,
  writing: verbatim,
  ...changes,
});

/** A runner on parts that only remember; single parts can be replaced. */
function runnerWith(changes: {
  readonly send?: (request: SendRequest, signal: AbortSignal) => Promise<Outcome>;
  readonly concurrency?: number;
  readonly parts?: Partial<DeliveryRunnerParts>;
}) {
  const begun: PendingDelivery[] = [];
  const settled: string[] = [];
  const requests: SendRequest[] = [];
  let most = 0;
  let underWay = 0;
  const runner = createDeliveryRunner({
    sender: {
      async send(request, signal) {
        requests.push(request);
        underWay += 1;
        most = Math.max(most, underWay);
        try {
          return await (changes.send?.(request, signal) ?? Promise.resolve(accepted));
        } finally {
          underWay -= 1;
        }
      },
      concurrency: () => changes.concurrency ?? 1,
      dropConnections: () => undefined,
      close: () => Promise.resolve(),
    },
    deliveries: {
      begin(deliveries) {
        begun.push(...deliveries);
        return Promise.resolve();
      },
      settle(id) {
        settled.push(id);
        return Promise.resolve();
      },
    },
    variables: { environment: {}, takeCounts: () => Promise.reject(new Error('No push asks for a number.')) },
    openCredential: () =>
      Promise.resolve({
        id: 'c1',
        name: 'Key',
        credential: makeSigningKey({ credentialId: 'c1' }),
      }),
    findEndpoint: () => Promise.resolve({ host: '127.0.0.1', port: 2197, caPem: null }),
    now: () => 1_000,
    onRecorded: () => undefined,
    onSettled: () => undefined,
    ...changes.parts,
  });
  return { runner, begun, settled, requests, mostAtOnce: () => most };
}

async function collect(events: AsyncIterable<SendEvent>): Promise<SendEvent[]> {
  const all: SendEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const fiveTargets = ['01', '02', '03', '04', '05'].map((byte) => ({ token: byte.repeat(32), deviceName: null }));

describe('a run', () => {
  test('records the delivery as pending before its request leaves', async () => {
    const order: string[] = [];
    const { runner } = runnerWith({
      send: () => {
        order.push('request');
        return Promise.resolve(accepted);
      },
      parts: {
        deliveries: {
          begin: ([first]) => {
            order.push(first?.summary.state ?? 'none');
            return Promise.resolve();
          },
          settle: () => Promise.resolve(),
        },
      },
    });
    await collect(runner.send(input(), undefined));
    expect(order).toEqual(['pending', 'request']);
  });

  test('hands over the exact bytes of the payload', async () => {
    const content = '{ "aps":{"badge":1.0}, "9":1, "1":12345678901234567890 }\r\n\t';
    const { runner, requests } = runnerWith({});
    const { notification } = input();
    const events = runner.send(
      input({ notification: { ...notification, payload: { encoding: 'utf8', content } } }),
      undefined,
    );
    await collect(events);
    expect(requests[0]?.body.toString('utf8')).toBe(content);
  });

  test('makes one request a device and tells of each start and end', async () => {
    const { runner, requests, settled } = runnerWith({});
    const events = await collect(runner.send(input({ targets: fiveTargets }), undefined));
    expect(requests).toHaveLength(5);
    expect(settled).toHaveLength(5);
    expect(events.filter(({ type }) => type === 'started')).toHaveLength(5);
    expect(events.filter(({ type }) => type === 'settled')).toHaveLength(5);
  });

  test('keeps no more requests under way than the peer allows', async () => {
    const { runner, mostAtOnce } = runnerWith({
      concurrency: 2,
      send: async () => {
        await Promise.resolve();
        return accepted;
      },
    });
    await collect(runner.send(input({ targets: fiveTargets }), undefined));
    expect(mostAtOnce()).toBe(2);
  });

  test('that is cancelled settles every delivery and ends', async () => {
    const { runner, settled } = runnerWith({
      send: (_request, signal) => {
        const { promise, resolve } = Promise.withResolvers<Outcome>();
        if (signal.aborted) resolve(cancelled);
        signal.addEventListener('abort', () => {
          resolve(cancelled);
        });
        return promise;
      },
    });
    const events: SendEvent[] = [];
    for await (const event of runner.send(input({ targets: fiveTargets }), undefined)) {
      events.push(event);
      if (events.length === 1) runner.cancel(event.type === 'started' ? event.delivery.runId : '');
    }
    expect(settled).toHaveLength(5);
    expect(events.at(-1)).toMatchObject({ type: 'settled', delivery: { summary: { state: 'undelivered' } } });
  });

  test('whose caller goes away is cancelled', async () => {
    const aborted = Promise.withResolvers<undefined>();
    const { runner } = runnerWith({
      send: async (_request, signal) => {
        const { promise, resolve } = Promise.withResolvers<undefined>();
        signal.addEventListener('abort', () => {
          resolve(undefined);
          aborted.resolve(undefined);
        });
        await promise;
        return cancelled;
      },
    });
    for await (const event of runner.send(input(), undefined)) {
      expect(event.type).toBe('started');
      break;
    }
    await aborted.promise;
    await runner.close();
  });

  test('that waits for its keychain ends when its caller goes away, and nothing is sent or recorded', async () => {
    const { runner, begun, requests } = runnerWith({ parts: { openCredential: () => new Promise(() => undefined) } });
    const controller = new AbortController();
    const ending = collect(runner.send(input(), controller.signal));
    controller.abort();
    await expect(ending).rejects.toMatchObject({ failure: { code: 'send-cancelled-early' } });
    expect(begun).toHaveLength(0);
    expect(requests).toHaveLength(0);
  });

  test('that is being recorded while the core closes is waited for until it has settled', async () => {
    const recording = Promise.withResolvers<undefined>();
    const recorded = Promise.withResolvers<undefined>();
    const { runner, settled } = runnerWith({
      send: (_request, signal) => Promise.resolve(signal.aborted ? cancelled : accepted),
      parts: {
        deliveries: {
          begin: () => {
            recording.resolve(undefined);
            return recorded.promise;
          },
          settle: (id) => {
            settled.push(id);
            return Promise.resolve();
          },
        },
      },
    });
    const events = collect(runner.send(input(), undefined));
    await recording.promise;
    const closing = runner.close();
    recorded.resolve(undefined);
    await closing;
    expect(settled).toHaveLength(1);
    expect((await events).at(-1)).toMatchObject({ type: 'settled' });
  });

  test('is refused after the core was closed', async () => {
    const { runner, begun } = runnerWith({});
    await runner.close();
    await expect(collect(runner.send(input(), undefined))).rejects.toMatchObject({
      failure: { code: 'sender-closed' },
    });
    expect(begun).toHaveLength(0);
  });

  test('tells of each delivery that settled, with its credential and its outcome', async () => {
    const told: unknown[] = [];
    const { runner } = runnerWith({
      parts: {
        onSettled: ({ summary, outcome }) => {
          told.push([summary.deviceToken, summary.credentialId, outcome?.kind]);
        },
      },
    });
    await collect(runner.send(input({ targets: fiveTargets }), undefined));
    expect(told).toEqual(fiveTargets.map(({ token: settled }) => [settled, 'c1', 'accepted']));
  });

  test('shows an outcome even when history cannot be written, and then says so', async () => {
    const { runner } = runnerWith({
      parts: {
        deliveries: {
          begin: () => Promise.resolve(),
          settle: () => Promise.reject(fail('outcome-unknown')),
        },
      },
    });
    const events: SendEvent[] = [];
    await expect(async () => {
      for await (const event of runner.send(input(), undefined)) events.push(event);
    }).rejects.toThrow(/unknown/);
    expect(events.at(-1)).toMatchObject({ type: 'settled', delivery: { summary: { state: 'accepted', status: 200 } } });
  });
});

describe('what is wrong before sending', () => {
  const { notification } = input();

  test.each([
    ['no device', input({ targets: [] }), 'no-target'],
    [
      'a token with an odd number of digits',
      input({ targets: [{ token: 'abc', deviceName: null }] }),
      'device-token-odd-digits',
    ],
    [
      'text that is not JSON',
      input({ notification: { ...notification, payload: { encoding: 'utf8', content: '{' } } }),
      'payload-not-json',
    ],
    ['a line break in a header', input({ notification: { ...notification, collapseId: 'a\nb' } }), 'header-not-text'],
  ])('%s throws its failure, and nothing is sent or recorded', async (_name, wrong, code) => {
    const { runner, begun, requests } = runnerWith({});
    await expect(collect(runner.send(wrong, undefined))).rejects.toMatchObject({ failure: { code } });
    expect(begun).toHaveLength(0);
    expect(requests).toHaveLength(0);
  });

  test('text that is not JSON is sent when that is allowed', async () => {
    const { runner, requests } = runnerWith({});
    const payload = { encoding: 'utf8', content: '{' } as const;
    await collect(runner.send(input({ notification: { ...notification, payload }, allowInvalid: true }), undefined));
    expect(requests[0]?.body.toString()).toBe('{');
  });
});
