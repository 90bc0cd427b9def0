import { expect, test, vi } from 'vitest';
import { toFailure } from '#shared/contract/client.ts';
import type { Delivery, SendEvent } from '#shared/contract/deliveries.ts';
import { fail } from '#shared/failure.ts';
import { createSingleSend, type SingleSendPort } from '../../../../renderer/client/single-send.ts';
import { deliveryOf } from '../../../support/window-samples.ts';

const input = { id: 'old' };
const settled: Delivery = deliveryOf('test', 'rejected');

type Port = SingleSendPort<typeof input>;

function port(send: Port['send'], cancel: Port['cancel'] = () => Promise.resolve()) {
  return { send, cancel };
}

async function* events(...list: readonly SendEvent[]): AsyncGenerator<SendEvent> {
  yield* list;
}

const started: SendEvent = { type: 'started', delivery: deliveryOf('test').summary };

test('the answer is shown when it is there, and forgotten when it is dismissed', async () => {
  const send = vi.fn(() => Promise.resolve(events(started, { type: 'settled', delivery: settled })));
  const store = createSingleSend(port(send), toFailure);
  await store.getState().send(input);
  expect(send).toHaveBeenCalledWith(input, expect.anything());
  expect(store.getState().state).toEqual({ kind: 'answered', delivery: settled });
  store.getState().dismiss();
  expect(store.getState().state).toEqual({ kind: 'idle' });
});

test('a call that fails, and a stream without an outcome, end in a failure', async () => {
  const refused = createSingleSend(
    port(() => Promise.reject(fail('vault-locked'))),
    toFailure,
  );
  await refused.getState().send(input);
  expect(refused.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'vault-locked' } });
  const empty = createSingleSend(
    port(() => Promise.resolve(events(started))),
    toFailure,
  );
  await empty.getState().send(input);
  expect(empty.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'unexpected' } });
});

test('one click is one request, and cancel ends it by its run', async () => {
  const end = Promise.withResolvers<undefined>();
  async function* waiting(): AsyncGenerator<SendEvent> {
    yield started;
    await end.promise;
    yield { type: 'settled', delivery: settled };
  }
  const send = vi.fn(() => Promise.resolve(waiting()));
  const cancel = vi.fn(async () => end.resolve(undefined));
  const store = createSingleSend(port(send, cancel), toFailure);
  const sending = store.getState().send(input);
  await store.getState().send(input);
  await vi.waitFor(() => expect(store.getState().state).toEqual({ kind: 'sending', runId: 'run-1' }));
  store.getState().dismiss();
  store.getState().cancel();
  await sending;
  expect(cancel).toHaveBeenCalledWith({ runId: 'run-1' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('cancel ends the call itself while there is no run yet', async () => {
  const store = createSingleSend(
    port(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    ),
    toFailure,
  );
  const never = store.getState().send(input);
  store.getState().cancel();
  await never;
  expect(store.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'send-cancelled' } });
});
