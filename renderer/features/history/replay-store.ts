import { createStore } from 'zustand/vanilla';
import { failure, type Failure } from '#shared/failure.ts';
import type { Delivery, SendEvent } from '#shared/contract/schemas.ts';

/** How far sending a delivery once more has come. */
export type ReplayState =
  | { readonly kind: 'idle' }
  /** Production: asks first. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending'; readonly runId: string | null }
  | { readonly kind: 'answered'; readonly delivery: Delivery }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ReplayPort {
  readonly replay: (input: { id: string }, options: { signal: AbortSignal }) => Promise<AsyncIterable<SendEvent>>;
  readonly cancel: (input: { runId: string }) => Promise<unknown>;
}

export interface Replay {
  readonly state: ReplayState;
  readonly ask: () => void;
  readonly dismiss: () => void;
  /** Settles when the answer is there. One at a time. */
  readonly send: (id: string) => Promise<void>;
  readonly cancel: () => void;
}

/** Sends stored deliveries once more. `toFailure` names what a call threw. */
export function createReplay(port: ReplayPort, toFailure: (error: unknown) => Failure) {
  return createStore<Replay>()((set, get) => {
    let controller: AbortController | undefined;
    return {
      state: { kind: 'idle' },
      ask: () => set({ state: { kind: 'asking' } }),
      dismiss: () => {
        if (get().state.kind !== 'sending') set({ state: { kind: 'idle' } });
      },
      send: async (id) => {
        if (get().state.kind === 'sending') return;
        controller = new AbortController();
        set({ state: { kind: 'sending', runId: null } });
        try {
          let answer: Delivery | undefined;
          for await (const event of await port.replay({ id }, { signal: controller.signal })) {
            if (event.type === 'started') set({ state: { kind: 'sending', runId: event.delivery.runId } });
            else answer = event.delivery;
          }
          if (answer === undefined) throw new Error('The stream ended without an outcome.');
          set({ state: { kind: 'answered', delivery: answer } });
        } catch (error) {
          const cause = controller.signal.aborted ? failure('send-cancelled') : toFailure(error);
          set({ state: { kind: 'failed', failure: cause } });
        }
      },
      cancel: () => {
        const { state } = get();
        if (state.kind !== 'sending') return;
        const abort = () => controller?.abort();
        // Before the run has begun there is nothing to cancel but the call itself.
        if (state.runId === null) abort();
        else port.cancel({ runId: state.runId }).catch(abort);
      },
    };
  });
}

export type ReplayStore = ReturnType<typeof createReplay>;
