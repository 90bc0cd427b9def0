import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import { draftLike, emptyPush, type Known } from './choices.ts';
import { type DraftsStore, findDraft } from './drafts-store.ts';
import { freeTitle, isSavedAsIs, isUntouched } from './is-saved.ts';
import { copyOf } from './merge-drafts.ts';
import type { ShownDraft } from './shown-draft.ts';

/** How many closed drafts can be brought back. */
const closedLimit = 20;

/** Opens and closes drafts. */
export interface TabChanges {
  /** Shows a push in a new tab; a saved push that is open already is shown where it is. */
  readonly openPush: (title: string, push: ComposedPush, savedPushName: string | null) => void;
  readonly newDraft: () => void;
  readonly duplicate: () => void;
  /** Closes a draft; `reopen` brings it back until the window is closed. */
  readonly close: (id: string) => void;
  /** Brings a closed draft back; without an id the one that was closed last. */
  readonly reopen: (id?: string) => void;
  readonly canReopen: () => boolean;
}

export interface TabChangesParts extends ShownDraft {
  readonly drafts: DraftsStore;
  readonly known: () => Known & { readonly saved: readonly SavedPush[] };
  /** A draft was closed whose text is not in the library as it is. */
  readonly onClosed: (draft: Draft) => void;
}

export function createTabChanges({ drafts, shown, withShown, known, onClosed }: TabChangesParts): TabChanges {
  /** The last closed, the newest at the end. */
  let closed: readonly Draft[] = [];

  function newDraft() {
    const title = freeTitle(drafts.getState().drafts);
    drafts.getState().open(draftLike(shown(), title, emptyPush, null, known()));
  }

  return {
    openPush: (title, push, savedPushName) => {
      const state = drafts.getState();
      const open = state.drafts.find((draft) => savedPushName !== null && draft.savedPushName === savedPushName);
      if (open === undefined) state.open(draftLike(shown(), title, push, savedPushName, known()));
      else state.select(open.id);
    },
    newDraft,
    duplicate: () =>
      withShown((draft) => {
        drafts.getState().open(copyOf(draft));
      }),
    close: (id) => {
      const draft = findDraft(drafts.newest(), id);
      if (draft === undefined) return;
      drafts.getState().close(id);
      if (!isUntouched(draft)) {
        closed = [...closed.slice(1 - closedLimit), draft];
        if (!isSavedAsIs(draft, known().saved)) onClosed(draft);
      }
      if (drafts.getState().drafts.length === 0) newDraft();
    },
    reopen: (id) => {
      const draft = closed.findLast((candidate) => id === undefined || candidate.id === id);
      if (draft === undefined) return;
      closed = closed.filter((candidate) => candidate !== draft);
      drafts.getState().reopen(draft);
    },
    canReopen: () => closed.length > 0,
  };
}
