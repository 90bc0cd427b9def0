import { createStore } from 'zustand/vanilla';
import type { Delivery, SendEvent, SendInput } from '#shared/contract/schemas.ts';
import { failure, type Failure } from '#shared/failure.ts';

/** How far the test of a credential has come. */
export type CredentialTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly runId: string | null }
  | { readonly kind: 'answered'; readonly delivery: Delivery }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface CredentialTestPort {
  readonly send: (input: SendInput, options: { signal: AbortSignal }) => Promise<AsyncIterable<SendEvent>>;
  readonly cancel: (input: { runId: string }) => Promise<unknown>;
}

export interface CredentialTest {
  readonly state: CredentialTestState;
  /** Settles when the answer is there. One at a time. */
  readonly send: (input: SendInput) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets an answer. */
  readonly reset: () => void;
}

/** Sends the one push of a credential test. `toFailure` names what a call threw. */
export function createCredentialTest(port: CredentialTestPort, toFailure: (error: unknown) => Failure) {
  return createStore<CredentialTest>()((set, get) => {
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
      reset: () => {
        if (get().state.kind !== 'sending') set({ state: { kind: 'idle' } });
      },
    };
  });
}

export type CredentialTestStore = ReturnType<typeof createCredentialTest>;
