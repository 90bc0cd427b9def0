import { createStore } from 'zustand/vanilla';
import { failure, type Failure } from '#shared/failure.ts';
import type { Delivery, DeliverySummary, SendEvent, SendInput } from '#shared/contract/deliveries.ts';

/** One device of a send: what is known before and after the answer. */
export interface SendRow {
  readonly summary: DeliverySummary;
  /** Null until the answer is there. */
  readonly delivery: Delivery | null;
}

/** What came of the last send of a draft. */
export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly rows: readonly SendRow[]; readonly startedAtMs: number }
  | { readonly kind: 'answered'; readonly rows: readonly SendRow[] }
  /** It did not start, or the core was lost on the way. */
  | { readonly kind: 'failed'; readonly rows: readonly SendRow[]; readonly failure: Failure };

export interface SendsState {
  readonly byDraft: Readonly<Record<string, SendState | undefined>>;
}

export type SendEvents = AsyncIterable<SendEvent>;

/** The part of the core that sends. */
export interface SendPort {
  readonly send: (input: SendInput, options: { signal: AbortSignal }) => Promise<SendEvents>;
  /** The events go on until each device of the run has settled. */
  readonly cancel: (input: { runId: string }) => Promise<unknown>;
}

export interface Sends {
  readonly store: SendsStore;
  /** Settles when every device has its answer. Does nothing while this draft is sending. */
  readonly send: (draftId: string, input: SendInput) => Promise<void>;
  readonly cancel: (draftId: string) => void;
  /** Shows why a send could not even be started. */
  readonly refuse: (draftId: string, cause: Failure) => void;
  readonly forget: (draftId: string) => void;
  /** Forgets why the last send could not be started: what it was about has changed. */
  readonly forgetRefusal: (draftId: string) => void;
}

const idle: SendState = { kind: 'idle' };

export function createSendsStore() {
  return createStore<SendsState>()(() => ({ byDraft: {} }));
}

export type SendsStore = ReturnType<typeof createSendsStore>;

export function sendOf(state: SendsState, draftId: string | null): SendState {
  return (draftId === null ? undefined : state.byDraft[draftId]) ?? idle;
}

/** Sends and follows what comes back, for each draft by itself. `toFailure` names what a call threw. */
export function createSends(port: SendPort, toFailure: (error: unknown) => Failure, now: () => number): Sends {
  const store = createSendsStore();
  const running = new Map<string, AbortController>();
  const put = (draftId: string, state: SendState) =>
    store.setState(({ byDraft }) => ({ byDraft: { ...byDraft, [draftId]: state } }));
  const rowsOf = (draftId: string): readonly SendRow[] => {
    const state = sendOf(store.getState(), draftId);
    return state.kind === 'idle' ? [] : state.rows;
  };

  async function follow(draftId: string, start: (signal: AbortSignal) => Promise<SendEvents>): Promise<void> {
    if (running.has(draftId)) return;
    const controller = new AbortController();
    running.set(draftId, controller);
    const startedAtMs = now();
    put(draftId, { kind: 'sending', rows: [], startedAtMs });
    try {
      for await (const event of await start(controller.signal)) {
        put(draftId, { kind: 'sending', rows: withEvent(rowsOf(draftId), event), startedAtMs });
      }
      put(draftId, { kind: 'answered', rows: rowsOf(draftId) });
    } catch (error) {
      const cause = controller.signal.aborted ? failure('send-cancelled') : toFailure(error);
      put(draftId, { kind: 'failed', rows: rowsOf(draftId), failure: cause });
    } finally {
      running.delete(draftId);
    }
  }

  return {
    store,
    send: (draftId, input) => follow(draftId, (signal) => port.send(input, { signal })),
    cancel: (draftId) => {
      const runId = rowsOf(draftId)[0]?.summary.runId;
      const abort = () => running.get(draftId)?.abort();
      // Before the run has begun there is nothing to cancel but the call itself.
      if (runId === undefined) abort();
      else port.cancel({ runId }).catch(abort);
    },
    refuse: (draftId, cause) => {
      if (!running.has(draftId)) put(draftId, { kind: 'failed', rows: [], failure: cause });
    },
    forget: (draftId) => {
      running.get(draftId)?.abort();
      store.setState(({ byDraft }) => ({ byDraft: { ...byDraft, [draftId]: undefined } }));
    },
    forgetRefusal: (draftId) => {
      const state = sendOf(store.getState(), draftId);
      if (state.kind === 'failed' && state.rows.length === 0) put(draftId, idle);
    },
  };
}

function withEvent(rows: readonly SendRow[], event: SendEvent): readonly SendRow[] {
  if (event.type === 'started') return [...rows, { summary: event.delivery, delivery: null }];
  const settled = { summary: event.delivery.summary, delivery: event.delivery };
  const isKnown = rows.some(({ summary }) => summary.id === settled.summary.id);
  return isKnown ? rows.map((row) => (row.summary.id === settled.summary.id ? settled : row)) : [...rows, settled];
}
