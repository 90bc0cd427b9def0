import { toFailure } from '#shared/contract/client.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Failure } from '#shared/failure.ts';
import { client } from '../../client/client.ts';
import type { EditorDocuments } from '../../editor/documents.ts';
import { type DraftKeeper, keepDrafts } from './draft-keeper.ts';
import { type DraftsStore, findDraft } from './drafts-store.ts';
import { copyOf, recoverDrafts } from './merge-drafts.ts';
import { type UnsavedDrafts, unsavedDraftsIn } from './unsaved-drafts.ts';
import type { ViewStore } from './view-store.ts';

const activeDraftKey = 'pushbench.active-draft';

/** The open drafts beyond this window: as the core keeps them, and as other windows change them. */
export interface OpenDrafts {
  /** Tells what this window wrote from what others did. */
  readonly windowId: string;
  /** Opens what was open at the last end; tells whether there was anything. */
  readonly restore: () => Promise<boolean>;
  /** Keeps drafts written from now on, until the returned function is called. */
  readonly start: () => () => void;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
  /** The window may be gone after this: keeps what the core may not have. */
  readonly leave: () => void;
  /** Reads what other windows wrote, then writes what is not written yet. */
  readonly sync: () => Promise<void>;
  /** A draft was changed here and in another window: takes what the other one has. */
  readonly takeTheirs: (id: string) => void;
  /** As `takeTheirs`, with what is here as a new draft beside it. */
  readonly keepMineAsCopy: (id: string) => void;
}

export interface OpenDraftsParts {
  readonly drafts: DraftsStore;
  readonly documents: EditorDocuments;
  readonly view: ViewStore;
  readonly onFailed: (cause: Failure) => void;
}

export function createOpenDrafts({ drafts, documents, view, onFailed }: OpenDraftsParts): OpenDrafts {
  const windowId = crypto.randomUUID();
  let archived: readonly Draft[] = [];
  let unsaved: UnsavedDrafts | undefined;
  let keeper: DraftKeeper | undefined;
  const find = (id: string) => findDraft(drafts.newest(), id);
  const archive = {
    list: () => client.drafts.list({}),
    save: (draft: Draft) => client.drafts.save({ draft, windowId }),
    remove: (id: string) => client.drafts.remove({ id, windowId }),
  };

  function follow({ id, push: { payloadText } }: Draft) {
    if (find(id)?.push.payloadText !== payloadText) documents.write(id, payloadText);
  }

  function tellFailure(error: unknown) {
    const cause = toFailure(error);
    // The frame tells of a lost connection by itself.
    if (cause.code !== 'core-unavailable') onFailed(cause);
  }

  return {
    windowId,
    restore: async () => {
      const [list, { dataFolder }] = await Promise.all([archive.list(), client.app.overview({})]);
      archived = list;
      unsaved = unsavedDraftsIn(localStorage, dataFolder, windowId);
      const open = recoverDrafts(archived, await unsaved.read(), () => crypto.randomUUID());
      drafts.getState().restore(open, localStorage.getItem(activeDraftKey));
      return open.length > 0;
    },
    start: () => {
      if (unsaved === undefined) throw new Error('Drafts are restored before they are kept.');
      const running = keepDrafts({
        store: drafts,
        archive,
        archived,
        unsaved,
        onFailed: tellFailure,
        onFollow: follow,
        onConflicts: (changedElsewhere) => view.setState({ changedElsewhere }),
      });
      keeper = running;
      const stopMemory = drafts.subscribe(({ activeId }, before) => {
        if (activeId !== before.activeId) localStorage.setItem(activeDraftKey, activeId ?? '');
      });
      return () => {
        stopMemory();
        running.stop();
      };
    },
    flush: async () => keeper?.flush(),
    leave: () => keeper?.leave(),
    sync: async () => {
      await keeper?.sync();
      await keeper?.flush();
    },
    takeTheirs: (id) => keeper?.takeTheirs(id),
    keepMineAsCopy: (id) => {
      const mine = find(id);
      if (mine === undefined) return;
      keeper?.takeTheirs(id);
      drafts.getState().open(copyOf(mine));
    },
  };
}
