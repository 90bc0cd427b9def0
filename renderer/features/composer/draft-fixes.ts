import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';
import { failure, type Failure } from '#shared/failure.ts';
import type { Fix, TextEdit } from '#shared/lint/fix.ts';
import type { Analyser } from './analyser.ts';
import { differenceEdit } from './difference-edit.ts';

type PayloadOf = Pick<ComposedPush, 'payloadText'>;

/** Applies fixes to drafts, each as one step that can be undone. */
export interface DraftFixes {
  /**
   * Applies a fix that was found in `push`; does nothing when the text has changed since, because its places are
   * others.
   */
  readonly applyFix: (draftId: string, push: PayloadOf, fix: Pick<Fix, 'edits'>) => void;
  /** Applies all certain fixes of errors and warnings. Text that is typed meanwhile wins: then nothing is changed. */
  readonly fixAll: (draftId: string) => Promise<void>;
}

export interface DraftFixesParts {
  readonly find: (draftId: string) => Draft | undefined;
  readonly analyser: Pick<Analyser, 'fixAll'>;
  readonly editText: (draftId: string, edits: readonly TextEdit[]) => void;
  readonly onFailed: (cause: Failure) => void;
}

export function createDraftFixes({ find, analyser, editText, onFailed }: DraftFixesParts): DraftFixes {
  const isStill = (draftId: string, { payloadText }: PayloadOf) => find(draftId)?.push.payloadText === payloadText;
  return {
    applyFix: (draftId, push, { edits }) => {
      if (isStill(draftId, push)) editText(draftId, edits);
    },
    fixAll: async (draftId) => {
      const result = await analyser.fixAll(draftId);
      if (result === undefined) {
        onFailed(failure('unexpected'));
        return;
      }
      const { push, fixed } = result;
      const edit = differenceEdit(push.payloadText, fixed.text);
      if (edit !== undefined && isStill(draftId, push)) editText(draftId, [edit]);
    },
  };
}
