import { expect, test, vi } from 'vitest';
import { planCredentialTest } from '#shared/apns/credential-test.ts';
import { toFailure } from '#shared/contract/client.ts';
import type { Delivery, SendEvent, SendInput } from '#shared/contract/schemas.ts';
import { fail } from '#shared/failure.ts';
import {
  createCredentialTest,
  type CredentialTestPort,
} from '../../../../../renderer/features/credentials/credential-test-store.ts';
import { credentialOf, deliveryOf } from '../../../../support/window-samples.ts';

const plan = planCredentialTest(credentialOf(), { environment: 'sandbox', topic: 'com.example.app' }, 0);
if (plan.kind !== 'ready') throw new Error('A key of one’s own can be tested.');
const input: SendInput = { ...plan.input, credential: { kind: 'stored', id: 'key-1' } };
const settled: Delivery = deliveryOf('test', 'rejected');

function port(send: CredentialTestPort['send'], cancel: CredentialTestPort['cancel'] = () => Promise.resolve()) {
  return { send, cancel };
}

async function* events(...list: readonly SendEvent[]): AsyncGenerator<SendEvent> {
  yield* list;
}

const started: SendEvent = { type: 'started', delivery: deliveryOf('test').summary };

test('the answer is shown when it is there, and forgotten when something is changed', async () => {
  const send = vi.fn(() => Promise.resolve(events(started, { type: 'settled', delivery: settled })));
  const store = createCredentialTest(port(send), toFailure);
  await store.getState().send(input);
  expect(send).toHaveBeenCalledWith(input, expect.anything());
  expect(store.getState().state).toEqual({ kind: 'answered', delivery: settled });
  store.getState().reset();
  expect(store.getState().state).toEqual({ kind: 'idle' });
});

test('a call that fails, and a stream without an outcome, end in a failure', async () => {
  const refused = createCredentialTest(
    port(() => Promise.reject(fail('vault-locked'))),
    toFailure,
  );
  await refused.getState().send(input);
  expect(refused.getState().state).toMatchObject({ kind: 'failed', failure: { code: 'vault-locked' } });
  const empty = createCredentialTest(
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
  const store = createCredentialTest(port(send, cancel), toFailure);
  const sending = store.getState().send(input);
  await store.getState().send(input);
  await vi.waitFor(() => expect(store.getState().state).toEqual({ kind: 'sending', runId: 'run-1' }));
  store.getState().reset();
  store.getState().cancel();
  await sending;
  expect(cancel).toHaveBeenCalledWith({ runId: 'run-1' });
  expect(send).toHaveBeenCalledTimes(1);
});
