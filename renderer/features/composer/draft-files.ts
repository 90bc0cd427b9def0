import { toFailure } from '#shared/contract/client.ts';
import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import type { Failure } from '#shared/failure.ts';
import { client } from '../../client/client.ts';
import type { DraftsStore } from './drafts-store.ts';
import { followFiles } from './follow-files.ts';
import type { PayloadWriting } from './payload-writing.ts';
import type { ShownDraft } from './shown-draft.ts';
import type { ViewStore } from './view-store.ts';

/** Keeps drafts and the saved pushes that they came from together. */
export interface DraftFiles {
  /** Saves over the saved push a draft came from; asks for a name where there is none, or only a sample. */
  readonly save: () => void;
  /** Saves over the saved push a draft came from, whatever became of its file meanwhile. */
  readonly overwrite: () => void;
  readonly saveAs: () => void;
  /** Lets drafts that nobody touched follow their files. */
  readonly followFiles: () => Promise<void>;
}

export interface DraftFilesParts extends Pick<ShownDraft, 'withShown'>, Pick<PayloadWriting, 'writeText'> {
  readonly drafts: DraftsStore;
  readonly view: ViewStore;
  readonly saved: () => readonly SavedPush[];
  readonly onSaved: (name: string) => void;
  readonly onFailed: (cause: Failure) => void;
}

export function createDraftFiles(parts: DraftFilesParts): DraftFiles {
  const { drafts, view, withShown, writeText, onSaved, onFailed } = parts;
  const saveAs = () => view.setState({ isNaming: true });

  function saveOver({ id, savedPushName, push }: Draft, guard: { readonly base?: ComposedPush | null }) {
    const own = parts.saved().find(({ name, isSample }) => name === savedPushName && !isSample);
    if (own === undefined) {
      saveAs();
      return;
    }
    client.library.save({ name: own.name, push, isNew: false, ...guard }).then(
      (saved) => {
        drafts.getState().change(id, { savedPush: saved.push });
        onSaved(saved.name);
      },
      (error: unknown) => {
        const cause = toFailure(error);
        if (cause.code === 'saved-push-changed') view.setState({ isFileChanged: true });
        else onFailed(cause);
      },
    );
  }

  return {
    save: () => withShown((draft) => saveOver(draft, { base: draft.savedPush })),
    overwrite: () => withShown((draft) => saveOver(draft, {})),
    saveAs,
    followFiles: async () => {
      if (followFiles(drafts.newest().drafts, parts.saved()).length === 0) return;
      // Asked again, because what is known may be older than a draft that was saved just now.
      const saved = await client.library.list({}).catch(() => []);
      for (const { draftId, push } of followFiles(drafts.newest().drafts, saved)) {
        writeText(draftId, push.payloadText);
        drafts.getState().changePush(draftId, push);
        drafts.getState().change(draftId, { savedPush: push });
      }
    },
  };
}
