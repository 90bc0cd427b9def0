import { createStore } from 'zustand/vanilla';
import type { Delivery, SendEvent } from '#shared/contract/deliveries.ts';
import { failure, type Failure } from '#shared/failure.ts';

/** How far one request to one device has come. */
export type SingleSendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly runId: string | null }
  | { readonly kind: 'answered'; readonly delivery: Delivery }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface SingleSendPort<Input> {
  readonly send: (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterable<SendEvent>>;
  readonly cancel: (input: { runId: string }) => Promise<unknown>;
}

export interface SingleSend<Input> {
  readonly state: SingleSendState;
  /** Settles when the answer is there. One at a time. */
  readonly send: (input: Input) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets an answer or a failure. */
  readonly dismiss: () => void;
}

/** Sends to one device beside the drafts: a replay, or the test of a credential. `toFailure` names what a call threw. */
export function createSingleSend<Input>(port: SingleSendPort<Input>, toFailure: (error: unknown) => Failure) {
  return createStore<SingleSend<Input>>()((set, get) => {
    let controller: AbortController | undefined;
    return {
      state: { kind: 'idle' },
      send: async (input) => {
        if (get().state.kind === 'sending') return;
        controller = new AbortController();
        set({ state: { kind: 'sending', runId: null } });
        try {
          let answer: Delivery | undefined;
          for await (const event of await port.send(input, { signal: controller.signal })) {
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
      dismiss: () => {
        if (get().state.kind !== 'sending') set({ state: { kind: 'idle' } });
      },
    };
  });
}

export type SingleSendStore<Input> = ReturnType<typeof createSingleSend<Input>>;
