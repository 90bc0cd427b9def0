import type { Change } from './types.ts';

/** Tells every window that something the core owns has changed. */
export interface Changes {
  /** With the window that asked for it, where it need not be told. */
  emit(topic: Change['topic'], windowId?: string): void;
  /** Emits until the signal is aborted. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<Change, void, void>;
}
