import { describe, expect, test } from 'vitest';
import { type SendEvent, type SendInput, verbatim } from '#shared/contract/deliveries.ts';
import { failure } from '#shared/failure.ts';
import { deliveryOf } from '../../../../support/window-samples.ts';
import { createSends, type SendPort, sendOf } from '../../../../../renderer/features/composer/sends-store.ts';

const input: SendInput = {
  environment: 'simulator',
  endpoint: null,
  credential: { kind: 'stored', id: 'key' },
  targets: [],
  notification: deliveryOf('x').notification,
  timeoutMs: 1,
  allowInvalid: false,
  writing: verbatim,
};

/** A core whose events the test sends. */
function scriptedPort() {
  const queue: SendEvent[] = [];
  let wake: () => void = () => undefined;
  let isEnded = false;
  let broken: Error | undefined;
  const cancelled: string[] = [];
  async function* events(signal: AbortSignal): AsyncGenerator<SendEvent> {
    signal.addEventListener('abort', () => wake());
    for (;;) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else if (signal.aborted) throw new Error('aborted');
      else if (broken !== undefined) throw broken;
      else if (isEnded) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const port: SendPort = {
    send: (_input, { signal }) => Promise.resolve(events(signal)),
    cancel: ({ runId }) => {
      cancelled.push(runId);
      return Promise.resolve();
    },
  };
  return {
    port,
    cancelled,
    emit: (...more: SendEvent[]) => {
      queue.push(...more);
      wake();
    },
    end: () => {
      isEnded = true;
      wake();
    },
    breakOff: (error: Error) => {
      broken = error;
      wake();
    },
  };
}

const started = (id: string): SendEvent => ({ type: 'started', delivery: deliveryOf(id).summary });
const settled = (id: string, state: 'accepted' | 'rejected'): SendEvent => ({
  type: 'settled',
  delivery: deliveryOf(id, state),
});

function create(port: SendPort) {
  return createSends(
    port,
    () => failure('core-unavailable'),
    () => 1000,
  );
}

const settleTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a send', () => {
  test('goes from idle over sending to answered, with one row for each device', async () => {
    const core = scriptedPort();
    const sends = create(core.port);
    const stateOf = () => sendOf(sends.store.getState(), 'draft');
    expect(stateOf()).toEqual({ kind: 'idle' });
    const sending = sends.send('draft', input);
    expect(stateOf()).toEqual({ kind: 'sending', rows: [], startedAtMs: 1000 });
    core.emit(started('1'), started('2'), settled('2', 'rejected'));
    await settleTurn();
    expect(stateOf()).toMatchObject({
      kind: 'sending',
      rows: [{ delivery: null }, { summary: { state: 'rejected' } }],
    });
    core.emit(settled('1', 'accepted'));
    core.end();
    await sending;
    expect(stateOf()).toMatchObject({
      kind: 'answered',
      rows: [{ summary: { id: '1', state: 'accepted' } }, { summary: { id: '2', state: 'rejected' } }],
    });
  });

  test('is made once: a second one while the first is under way does nothing', async () => {
    const core = scriptedPort();
    let count = 0;
    const sends = create({
      ...core.port,
      send: (given, options) => {
        count += 1;
        return core.port.send(given, options);
      },
    });
    const first = sends.send('draft', input);
    await sends.send('draft', input);
    core.end();
    await first;
    expect(count).toBe(1);
  });

  test('of one draft does not touch another draft', () => {
    const sends = create(scriptedPort().port);
    void sends.send('draft', input);
    expect(sendOf(sends.store.getState(), 'other')).toEqual({ kind: 'idle' });
  });

  test('that loses the core keeps the answers that came and says why it ended', async () => {
    const core = scriptedPort();
    const sends = create(core.port);
    const sending = sends.send('draft', input);
    core.emit(started('1'), settled('1', 'accepted'));
    core.breakOff(new Error('gone'));
    await sending;
    expect(sendOf(sends.store.getState(), 'draft')).toMatchObject({
      kind: 'failed',
      failure: { code: 'core-unavailable' },
      rows: [{ summary: { state: 'accepted' } }],
    });
  });
});

describe('cancelling', () => {
  test('a run that has begun asks the core, whose answers still arrive', async () => {
    const core = scriptedPort();
    const sends = create(core.port);
    const sending = sends.send('draft', input);
    core.emit(started('1'));
    await settleTurn();
    sends.cancel('draft');
    expect(core.cancelled).toEqual(['run-1']);
    core.end();
    await sending;
    expect(sendOf(sends.store.getState(), 'draft').kind).toBe('answered');
  });

  test('before the run has begun ends the call', async () => {
    const core = scriptedPort();
    const sends = create(core.port);
    const sending = sends.send('draft', input);
    sends.cancel('draft');
    await sending;
    expect(sendOf(sends.store.getState(), 'draft')).toMatchObject({
      kind: 'failed',
      failure: { code: 'send-cancelled' },
    });
  });
});

test('a send that cannot start shows why, and can be forgotten', () => {
  const sends = create(scriptedPort().port);
  sends.refuse('draft', failure('no-target'));
  expect(sendOf(sends.store.getState(), 'draft')).toEqual({ kind: 'failed', rows: [], failure: failure('no-target') });
  sends.forget('draft');
  expect(sendOf(sends.store.getState(), 'draft')).toEqual({ kind: 'idle' });
});

test('why a send could not start is forgotten when that has changed, an answer is not', async () => {
  const { port, emit, end } = scriptedPort();
  const sends = create(port);
  sends.refuse('draft', failure('no-target'));
  sends.forgetRefusal('draft');
  expect(sendOf(sends.store.getState(), 'draft')).toEqual({ kind: 'idle' });
  const sending = sends.send('draft', input);
  emit(started('a'));
  end();
  await sending;
  sends.forgetRefusal('draft');
  expect(sendOf(sends.store.getState(), 'draft').kind).toBe('answered');
});
