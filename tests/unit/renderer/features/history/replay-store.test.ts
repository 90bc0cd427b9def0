import { describe, expect, test, vi } from 'vitest';
import { toFailure } from '#shared/contract/client.ts';
import type { Delivery, SendEvent } from '#shared/contract/schemas.ts';
import { fail } from '#shared/failure.ts';
import { createReplay, type ReplayPort } from '../../../../../renderer/features/history/replay-store.ts';
import { deliverySummary } from '../../../../support/delivery-summary.ts';

const started: SendEvent = {
  type: 'started',
  delivery: deliverySummary({ id: 'new', state: 'pending', status: null }),
};
const settledDelivery: Delivery = {
  summary: deliverySummary({ id: 'new' }),
  notification: {
    pushType: 'alert',
    topic: 'com.example.app',
    priority: 10,
    expiration: null,
    collapseId: null,
    apnsId: null,
    payload: { encoding: 'utf8', content: '{}' },
  },
  outcome: null,
};

function port(replay: ReplayPort['replay'], cancel: ReplayPort['cancel'] = () => Promise.resolve()): ReplayPort {
  return { replay, cancel };
}

async function* events(...list: readonly SendEvent[]): AsyncGenerator<SendEvent> {
  yield* list;
}

describe('sending a stored delivery once more', () => {
  test('the answer is shown when it is there', async () => {
    const replay = vi.fn(() => Promise.resolve(events(started, { type: 'settled', delivery: settledDelivery })));
    const store = createReplay(port(replay), toFailure);
    await store.getState().send('old');
    expect(replay).toHaveBeenCalledWith({ id: 'old' }, expect.anything());
    expect(store.getState().state).toEqual({ kind: 'answered', delivery: settledDelivery });
  });

  test('a failed call ends in its failure', async () => {
    const store = createReplay(
      port(() => Promise.reject(fail('simulator-not-running'))),
      toFailure,
    );
    await store.getState().send('old');
    expect(store.getState().state).toEqual({ kind: 'failed', failure: { code: 'simulator-not-running', params: {} } });
  });

  test('a stream that ends without an outcome is a failure, not a wait without end', async () => {
    const store = createReplay(
      port(() => Promise.resolve(events(started))),
      toFailure,
    );
    await store.getState().send('old');
    expect(store.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'unexpected' } });
  });

  test('one click is one request while the answer is awaited', async () => {
    const gate = Promise.withResolvers<AsyncIterable<SendEvent>>();
    const replay = vi.fn(() => gate.promise);
    const store = createReplay(port(replay), toFailure);
    const sending = store.getState().send('old');
    await store.getState().send('old');
    store.getState().dismiss();
    expect(store.getState().state.kind).toBe('sending');
    gate.resolve(events({ type: 'settled', delivery: settledDelivery }));
    await sending;
    expect(replay).toHaveBeenCalledTimes(1);
  });

  test('cancel ends the run by its id, and the call itself before there is one', async () => {
    const end = Promise.withResolvers<undefined>();
    async function* waiting(): AsyncGenerator<SendEvent> {
      yield started;
      await end.promise;
      yield { type: 'settled', delivery: settledDelivery };
    }
    const cancel = vi.fn(async () => {
      end.resolve(undefined);
    });
    const store = createReplay(
      port(() => Promise.resolve(waiting()), cancel),
      toFailure,
    );
    const sending = store.getState().send('old');
    await vi.waitFor(() => expect(store.getState().state).toEqual({ kind: 'sending', runId: 'run' }));
    store.getState().cancel();
    await sending;
    expect(cancel).toHaveBeenCalledWith({ runId: 'run' });

    const early = createReplay(
      port(
        (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')));
          }),
        cancel,
      ),
      toFailure,
    );
    const never = early.getState().send('old');
    early.getState().cancel();
    await never;
    expect(early.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'send-cancelled' } });
  });
});
