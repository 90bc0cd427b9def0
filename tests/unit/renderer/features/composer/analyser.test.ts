import { describe, expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { carryPayload } from '#shared/payload/carry-over.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';
import {
  type AnalysisAnswer,
  type AnalysisPortEvents,
  type AnalysisRequest,
  createAnalyser,
} from '../../../../../renderer/features/composer/analyser.ts';
import { analysePush, fixWholePush } from '../../../../../renderer/features/composer/analysis.ts';

const context = { deviceBundleId: 'com.example.app', tokenKinds: ['app' as const], nowMs: 0, variables: null };

function inputOf(payloadText: string) {
  const [sample] = samplePushes;
  if (sample === undefined) throw new Error('There is a sample.');
  const push: ComposedPush = { ...sample.push, payloadText };
  return { push, context };
}

/** Workers that answer when they are told to. */
function testWorkers() {
  const started: { requests: AnalysisRequest[]; isStopped: boolean; events: AnalysisPortEvents }[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  const analyser = createAnalyser({
    startWorker: (events) => {
      const requests: AnalysisRequest[] = [];
      const worker = { requests, isStopped: false, events };
      started.push(worker);
      return { post: (request) => worker.requests.push(request), stop: () => (worker.isStopped = true) };
    },
    delay: (run, ms) => {
      const timer = { run, ms };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const worker = () => {
    const last = started.at(-1);
    if (last === undefined) throw new Error('No worker was started.');
    return last;
  };
  const request = () => {
    const last = worker().requests.at(-1);
    if (last === undefined) throw new Error('Nothing was asked.');
    return last;
  };
  const answerTo = (asked: AnalysisRequest): AnalysisAnswer => {
    const { number } = asked;
    if (asked.task === 'carry') return { number, kind: 'carried', carried: carryPayload(asked.input) };
    return asked.task === 'fix-all'
      ? { number, kind: 'fixed', fixed: fixWholePush(asked.input) }
      : { number, kind: 'analysis', analysis: analysePush(asked.input) };
  };
  return {
    analyser,
    started,
    timers,
    worker,
    request,
    answer: (asked = request()) => worker().events.onAnswer(answerTo(asked)),
    die: () => worker().events.onDeath(),
    textsAsked: () =>
      worker().requests.map(({ input }) => ('push' in input ? input.push.payloadText : input.payloadText)),
    textOf: (draftId: string) => analyser.store.getState().analyses.get(draftId)?.push.payloadText,
    hasFailed: (draftId: string) => analyser.store.getState().failures.has(draftId),
  };
}

describe('the analyser', () => {
  test('asks for one text at a time, and of those that come meanwhile only for the newest', () => {
    const { analyser, worker, textsAsked, answer, textOf } = testWorkers();
    for (const text of ['1', '12', '123', '1234']) analyser.want('a', inputOf(text));
    expect(textsAsked()).toEqual(['1']);
    answer();
    expect(textOf('a')).toBe('1');
    expect(textsAsked()).toEqual(['1', '1234']);
    answer();
    expect(textOf('a')).toBe('1234');
    expect(worker().requests).toHaveLength(2);
  });

  test('keeps the push itself with what was found, so that one can tell whether it is still the same', () => {
    const { analyser, answer } = testWorkers();
    const input = inputOf('{"aps":{}}');
    analyser.want('a', input);
    answer();
    expect(analyser.store.getState().analyses.get('a')?.push).toBe(input.push);
  });

  test('a late answer to an older question changes nothing', () => {
    const { analyser, worker, request, answer, textOf } = testWorkers();
    analyser.want('a', inputOf('1'));
    const { number } = request();
    answer();
    analyser.want('a', inputOf('12'));
    worker().events.onAnswer({ number, kind: 'analysis', analysis: analysePush(inputOf('1')) });
    expect(textOf('a')).toBe('1');
    answer();
    expect(textOf('a')).toBe('12');
  });

  test('a worker that dies is a failure of its text, and another one reads the next', () => {
    const { analyser, started, die, answer, hasFailed, textOf } = testWorkers();
    analyser.want('a', inputOf('1'));
    die();
    expect([hasFailed('a'), started.length]).toEqual([true, 1]);
    analyser.want('a', inputOf('12'));
    expect(started).toHaveLength(2);
    answer();
    expect([hasFailed('a'), textOf('a')]).toEqual([false, '12']);
  });

  test('when the worker dies, what waited is read by the next one', () => {
    const { analyser, started, die, answer, textOf } = testWorkers();
    analyser.want('a', inputOf('1'));
    analyser.want('a', inputOf('12'));
    die();
    expect([started.length, started[0]?.isStopped]).toEqual([2, true]);
    answer();
    expect(textOf('a')).toBe('12');
  });

  test('the death of a worker that was given up before means nothing', () => {
    const { analyser, started, die, hasFailed } = testWorkers();
    analyser.want('a', inputOf('1'));
    die();
    analyser.want('b', inputOf('2'));
    started[0]?.events.onDeath();
    expect(hasFailed('b')).toBe(false);
  });

  test('a worker that stays silent is stopped, and its text counts as failed', () => {
    const { analyser, started, timers, hasFailed } = testWorkers();
    analyser.want('a', inputOf('1'));
    expect(timers.map(({ ms }) => ms)).toEqual([30_000]);
    timers[0]?.run();
    expect([hasFailed('a'), started[0]?.isStopped]).toEqual([true, true]);
  });

  test('an answer in time calls the clock off', () => {
    const { analyser, timers, answer } = testWorkers();
    analyser.want('a', inputOf('1'));
    answer();
    expect(timers).toEqual([]);
  });

  test('a worker that cannot be started is a failure, too', () => {
    const analyser = createAnalyser({
      startWorker: () => {
        throw new Error('refused');
      },
    });
    analyser.want('a', inputOf('1'));
    expect(analyser.store.getState().failures.has('a')).toBe(true);
  });

  test('an error of our own is a failure of that text alone', () => {
    const { analyser, started, worker, request, answer, hasFailed } = testWorkers();
    analyser.want('a', inputOf('1'));
    worker().events.onAnswer({ number: request().number, kind: 'failed' });
    expect(hasFailed('a')).toBe(true);
    analyser.want('a', inputOf('2'));
    answer();
    expect([hasFailed('a'), started.length]).toEqual([false, 1]);
  });

  test('forgets a closed draft, also one that is being read', () => {
    const { analyser, answer, textOf } = testWorkers();
    analyser.want('a', inputOf('1'));
    analyser.forget('a');
    answer();
    expect(textOf('a')).toBeUndefined();
    analyser.want('a', inputOf('12'));
    answer();
    analyser.forget('a');
    expect(textOf('a')).toBeUndefined();
  });

  test('fixes all in its turn; typing meanwhile does not push it out', async () => {
    const { analyser, answer, textOf } = testWorkers();
    const input = inputOf('{"aps":{"alert":"Hi",}}');
    analyser.want('a', input);
    const fixed = analyser.fixAll('a');
    analyser.want('a', inputOf('12'));
    answer();
    answer();
    answer();
    expect(await fixed).toEqual({ push: input.push, fixed: { text: '{"aps":{"alert":"Hi"}}', count: 1 } });
    expect(textOf('a')).toBe('12');
  });

  test('a worker that dies over the fixes gives none, and neither does a draft that nobody wanted', async () => {
    const { analyser, answer, die } = testWorkers();
    analyser.want('a', inputOf('{}'));
    answer();
    const fixed = analyser.fixAll('a');
    die();
    expect(await fixed).toBeUndefined();
    expect(await analyser.fixAll('b')).toBeUndefined();
  });

  test('what failed is read once more when it is asked for', () => {
    const { analyser, die, answer, hasFailed, textOf } = testWorkers();
    analyser.want('a', inputOf('1'));
    die();
    analyser.retry('a');
    expect(hasFailed('a')).toBe(false);
    answer();
    expect(textOf('a')).toBe('1');
  });

  test('makes a payload fit another push type, after what is being read', async () => {
    const { analyser, answer, die } = testWorkers();
    analyser.want('a', inputOf('{}'));
    const input = { payloadText: '{"mdm":"m","a":1}', from: 'alert', to: 'mdm', topic: '' };
    const carried = analyser.carry(input);
    answer();
    answer();
    expect(await carried).toMatchObject({ kind: 'change', text: '{"mdm":"m"}' });
    const failed = analyser.carry(input);
    die();
    expect(await failed).toBeUndefined();
  });
});
