import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { type SendEvent, type SendInput, verbatim } from '#shared/contract/deliveries.ts';
import { fail, failure, type Failure } from '#shared/failure.ts';
import { expect, test, vi } from 'vitest';
import { sendOnce } from '../../../../electron/cli/send-once.ts';
import { accepted, undelivered } from '../../../support/stores/sample-rows.ts';
import { deliveryOf } from '../../../support/window-samples.ts';

const { summary, notification } = deliveryOf('one');
const started: SendEvent = { type: 'started', delivery: summary };
const settledWith = (outcome: typeof accepted): SendEvent => ({
  type: 'settled',
  delivery: { summary, notification, outcome },
});

const input: SendInput = {
  environment: 'simulator',
  endpoint: null,
  credential: { kind: 'stored', id: 'key' },
  targets: [],
  notification,
  timeoutMs: defaultTimeoutMs,
  allowInvalid: false,
  writing: verbatim,
};

const never = new Promise<void>(() => undefined);

test('an outcome that could not be recorded is given all the same, and that is told', async () => {
  async function* events(): AsyncGenerator<SendEvent> {
    yield started;
    yield settledWith(accepted);
    await Promise.reject(fail('database-stopped'));
  }
  const told: Failure[] = [];
  const port = { send: () => Promise.resolve(events()), cancel: () => Promise.resolve() };
  const sent = await sendOnce(port, input, { interrupted: never, onUnrecorded: (cause) => told.push(cause) });
  expect(sent).toEqual({ outcome: accepted, payloadBytes: summary.payloadBytes });
  expect(told).toEqual([failure('database-stopped')]);
});

test('an interruption cancels the run, and its outcome is given', async () => {
  const interruption = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<void>();
  async function* events(): AsyncGenerator<SendEvent> {
    yield started;
    interruption.resolve();
    await cancelled.promise;
    yield settledWith(undelivered);
  }
  const cancel = vi.fn(() => {
    cancelled.resolve();
    return Promise.resolve();
  });
  const port = { send: () => Promise.resolve(events()), cancel };
  const options = { interrupted: interruption.promise, onUnrecorded: () => undefined };
  expect(await sendOnce(port, input, options)).toMatchObject({ outcome: undelivered });
  expect(cancel).toHaveBeenCalledWith({ runId: summary.runId });
});

test('an interruption before the run has begun, as while the keychain asks its owner, ends the call', async () => {
  const port = {
    send: (_input: SendInput, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      }),
    cancel: () => Promise.resolve(),
  };
  const options = { interrupted: Promise.resolve(), onUnrecorded: () => undefined };
  await expect(sendOnce(port, input, options)).rejects.toMatchObject({ failure: { code: 'send-cancelled' } });
});
