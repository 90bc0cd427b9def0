import type { Draft } from '#shared/contract/drafts.ts';
import { activeDraft, type DraftsStore } from './drafts-store.ts';

/** The draft that the window shows, with its text as it was typed last. */
export interface ShownDraft {
  /** Not while something is drawn. */
  readonly shown: () => Draft | undefined;
  /** Does nothing when there is none. */
  readonly withShown: (act: (draft: Draft) => void) => void;
}

export function shownDraftOf(drafts: DraftsStore): ShownDraft {
  const shown = () => activeDraft(drafts.newest());
  return {
    shown,
    withShown: (act) => {
      const draft = shown();
      if (draft !== undefined) act(draft);
    },
  };
}
