import { createStore } from 'zustand/vanilla';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { FixedText } from '#shared/lint/fix-all.ts';
import type { CarriedPayload, CarryInput } from '#shared/payload/carry-over.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { type Delay, delayByTimer } from './delay.ts';

/** What the worker is asked. It answers each with the same number, one after the other. */
export type AnalysisRequest = { readonly number: number } & AnalysisTask;

type AnalysisTask =
  | { readonly task: 'analyse' | 'fix-all'; readonly input: AnalysisInput }
  | { readonly task: 'carry'; readonly input: CarryInput };

export type AnalysisAnswer =
  | { readonly number: number; readonly kind: 'analysis'; readonly analysis: Omit<Analysis, 'push'> }
  | { readonly number: number; readonly kind: 'fixed'; readonly fixed: FixedText }
  | { readonly number: number; readonly kind: 'carried'; readonly carried: CarriedPayload }
  /** Our own code threw. */
  | { readonly number: number; readonly kind: 'failed' };

/** A running worker. */
export interface AnalysisPort {
  readonly post: (request: AnalysisRequest) => void;
  readonly stop: () => void;
}

export interface AnalysisPortEvents {
  readonly onAnswer: (answer: AnalysisAnswer) => void;
  /** It could not be started, or ended by itself: no answer comes any more. */
  readonly onDeath: () => void;
}

export interface AnalyserParts {
  readonly startWorker: (events: AnalysisPortEvents) => AnalysisPort;
  readonly delay?: Delay;
}

export interface AnalyserState {
  /** The newest analysis of each draft; the text may have changed since it was made. */
  readonly analyses: ReadonlyMap<string, Analysis>;
  /** The push of each draft whose analysis failed last, until it is asked for again. */
  readonly failures: ReadonlyMap<string, ComposedPush>;
}

/** Reads drafts in a worker, one at a time. Of texts that come while it reads only the newest waits. */
export interface Analyser {
  readonly store: ReturnType<typeof createStateStore>;
  /** Wants a draft analysed; in its place in the queue the newest wish stands for all before. */
  readonly want: (draftId: string, input: AnalysisInput) => void;
  /** Gives the text of a draft, as it was last wanted, with all certain fixes applied; undefined when that failed. */
  readonly fixAll: (draftId: string) => Promise<FixedDraft | undefined>;
  /** Makes a payload fit another push type; undefined when that failed. */
  readonly carry: (input: CarryInput) => Promise<CarriedPayload | undefined>;
  /** Tries again what failed. */
  readonly retry: (draftId: string) => void;
  /** Forgets a draft that is closed. */
  readonly forget: (draftId: string) => void;
}

export interface FixedDraft {
  /** What was fixed. */
  readonly push: ComposedPush;
  readonly fixed: FixedText;
}

/** A worker that is silent for so long is taken for stuck, and started anew. */
const patienceMs = 30_000;

interface Job {
  readonly asked: AnalysisTask;
  readonly draftId: string | null;
  /** Takes the answer; null: there will be none. */
  readonly settle: (answer: AnalysisAnswer | null) => void;
}

function createStateStore() {
  return createStore<AnalyserState>()(() => ({ analyses: new Map(), failures: new Map() }));
}

export function createAnalyser({ startWorker, delay = delayByTimer }: AnalyserParts): Analyser {
  const store = createStateStore();
  let port: AnalysisPort | undefined;
  let waiting: readonly Job[] = [];
  let underWay: { readonly number: number; readonly job: Job; readonly stopWaiting: () => void } | undefined;
  let lastNumber = 0;

  function next(): void {
    const [job, ...others] = waiting;
    if (underWay !== undefined || job === undefined) return;
    waiting = others;
    lastNumber += 1;
    const number = lastNumber;
    underWay = { number, job, stopWaiting: delay(giveUp, patienceMs) };
    try {
      port ??= start();
      port.post({ number, ...job.asked });
    } catch {
      giveUp();
    }
  }

  function start(): AnalysisPort {
    const started = startWorker({
      onAnswer: (answer) => {
        if (answer.number === underWay?.number) settle(answer);
      },
      onDeath: () => {
        if (port === started) giveUp();
      },
    });
    return started;
  }

  /** Ends the worker: it is dead, or as good as that. The next job starts another one. */
  function giveUp(): void {
    port?.stop();
    port = undefined;
    settle(null);
  }

  function settle(answer: AnalysisAnswer | null): void {
    const done = underWay;
    underWay = undefined;
    done?.stopWaiting();
    done?.job.settle(answer);
    next();
  }

  function note(draftId: string, push: ComposedPush, answer: AnalysisAnswer | null): void {
    store.setState(({ analyses, failures }) => {
      if (answer?.kind !== 'analysis') return { failures: new Map(failures).set(draftId, push) };
      return { analyses: new Map(analyses).set(draftId, { push, ...answer.analysis }) };
    });
  }

  function clearFailure(draftId: string): void {
    if (!store.getState().failures.has(draftId)) return;
    store.setState(({ failures }) => {
      const left = new Map(failures);
      left.delete(draftId);
      return { failures: left };
    });
  }

  const forgotten = new WeakSet<Job>();
  /** The newest wish for each draft. */
  const wanted = new Map<string, AnalysisInput>();
  const analyser: Analyser = {
    store,
    want: (draftId, input) => {
      wanted.set(draftId, input);
      const job: Job = {
        asked: { task: 'analyse', input },
        draftId,
        settle: (answer) => {
          if (!forgotten.has(job)) note(draftId, input.push, answer);
        },
      };
      waiting = [...waiting.filter(({ asked }) => asked.task !== 'analyse'), job];
      clearFailure(draftId);
      next();
    },
    fixAll: (draftId) =>
      new Promise((resolve) => {
        const input = wanted.get(draftId);
        if (input === undefined) {
          resolve(undefined);
          return;
        }
        const settleFix = (answer: AnalysisAnswer | null) =>
          resolve(answer?.kind === 'fixed' ? { push: input.push, fixed: answer.fixed } : undefined);
        waiting = [...waiting, { asked: { task: 'fix-all', input }, draftId: null, settle: settleFix }];
        next();
      }),
    carry: (input) =>
      new Promise((resolve) => {
        const settle = (answer: AnalysisAnswer | null) =>
          resolve(answer?.kind === 'carried' ? answer.carried : undefined);
        waiting = [...waiting, { asked: { task: 'carry', input }, draftId: null, settle }];
        next();
      }),
    retry: (draftId) => {
      const input = wanted.get(draftId);
      if (input !== undefined) analyser.want(draftId, input);
    },
    forget: (draftId) => {
      wanted.delete(draftId);
      waiting = waiting.filter((job) => job.draftId !== draftId);
      if (underWay?.job.draftId === draftId) forgotten.add(underWay.job);
      store.setState(({ analyses, failures }) => {
        const [kept, failed] = [new Map(analyses), new Map(failures)];
        kept.delete(draftId);
        failed.delete(draftId);
        return { analyses: kept, failures: failed };
      });
    },
  };
  return analyser;
}
