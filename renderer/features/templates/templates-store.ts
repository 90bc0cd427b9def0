import { createStore } from 'zustand/vanilla';
import type { ComposedPush } from '#shared/contract/drafts.ts';

/** A push that is to become a template, as it was when that was asked for. */
export interface PushToKeep {
  readonly title: string;
  readonly push: ComposedPush;
}

export interface TemplatesState {
  readonly isOpen: boolean;
  /** The push whose name is asked for; null while none is. */
  readonly kept: PushToKeep | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly keep: (push: PushToKeep) => void;
  readonly stopKeeping: () => void;
}

/** Whether the templates are shown, and what is about to become one. */
export function createTemplatesStore() {
  return createStore<TemplatesState>()((set) => ({
    isOpen: false,
    kept: null,
    open: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
    keep: (kept) => set({ kept }),
    stopKeeping: () => set({ kept: null }),
  }));
}

export type TemplatesStore = ReturnType<typeof createTemplatesStore>;
