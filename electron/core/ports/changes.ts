import type { Change } from './types.ts';

/** Tells every window that something the core owns has changed. */
export interface Changes {
  emit(topic: Change['topic']): void;
  /** Emits until the signal is aborted. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<Change, void, void>;
}
