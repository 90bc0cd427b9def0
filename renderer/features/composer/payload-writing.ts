import { applyFix, type TextEdit } from '#shared/lint/fix.ts';
import { formatPayload, minifyPayload } from '#shared/payload/lay-out-payload.ts';
import type { EditorDocuments } from '../../editor/documents.ts';
import { type DraftsStore, findDraft } from './drafts-store.ts';
import type { ShownDraft } from './shown-draft.ts';

/** Changes the text of drafts from outside of the editor. */
export interface PayloadWriting {
  /** Replaces the text, as one step that can be undone in the editor. */
  readonly writeText: (id: string, text: string) => void;
  /**
   * Makes edits of the text as it is now, as one step that can be undone; the caret of the editor stays. Edits that
   * name the same step are undone together.
   */
  readonly editText: (id: string, edits: readonly TextEdit[], step?: string) => void;
  readonly layOut: (way: 'format' | 'minify') => void;
}

export interface PayloadWritingParts extends Pick<ShownDraft, 'withShown'> {
  readonly drafts: DraftsStore;
  readonly documents: EditorDocuments;
}

export function createPayloadWriting({ drafts, documents, withShown }: PayloadWritingParts): PayloadWriting {
  function writeText(id: string, text: string) {
    documents.write(id, text);
    // What the editor is about to tell of a large text is this.
    drafts.newest();
    drafts.getState().changePush(id, { payloadText: text });
  }

  return {
    writeText,
    editText: (id, edits, step) => {
      const draft = findDraft(drafts.newest(), id);
      if (draft === undefined || edits.length === 0) return;
      const text = documents.edit(id, edits, step) ?? applyFix(draft.push.payloadText, { edits });
      drafts.newest();
      drafts.getState().changePush(id, { payloadText: text });
    },
    layOut: (way) =>
      withShown(({ id, push }) => {
        const text = (way === 'format' ? formatPayload : minifyPayload)(push.payloadText);
        if (text !== undefined) writeText(id, text);
      }),
  };
}
