import type { Draft } from '#shared/contract/drafts.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { applyFix, type TextEdit } from '#shared/lint/fix.ts';
import { formatPayload, minifyPayload } from '#shared/payload/lay-out-payload.ts';
import type { EditorDocuments } from '../../editor/documents.ts';
import { placesIn } from '../../editor/known-text.ts';
import type { Analysis } from './analysis.ts';
import { type DraftsStore, findDraft } from './drafts-store.ts';
import { firstJsonProblem } from './json-problem.ts';
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
  /** Formats or minifies the text of the draft shown; of text that is not JSON it tells why it cannot. */
  readonly layOut: (way: 'format' | 'minify') => void;
}

export interface PayloadWritingParts extends Pick<ShownDraft, 'withShown'> {
  readonly drafts: DraftsStore;
  readonly documents: EditorDocuments;
  /** What was last read of a draft. */
  readonly analysisOf: (id: string) => Pick<Analysis, 'push' | 'diagnostics'> | undefined;
  readonly onNotLaidOut: (cause: Failure) => void;
}

export function createPayloadWriting(parts: PayloadWritingParts): PayloadWriting {
  const { drafts, documents, withShown, analysisOf, onNotLaidOut } = parts;

  function writeText(id: string, text: string) {
    documents.write(id, text);
    // What the editor is about to tell of a large text is this.
    drafts.newest();
    drafts.getState().changePush(id, { payloadText: text });
  }

  /** Where the text ceases to be JSON and why; null while that is not known. */
  function jsonProblemOf({ id, push: { payloadText } }: Draft) {
    const analysis = analysisOf(id);
    const found = analysis?.push.payloadText === payloadText ? firstJsonProblem(analysis.diagnostics) : undefined;
    if (found === undefined) return null;
    const { lineNumber, column } = placesIn(payloadText)(found.range.offset);
    return { line: lineNumber, column, message: found.message };
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
      withShown((draft) => {
        const text = (way === 'format' ? formatPayload : minifyPayload)(draft.push.payloadText);
        if (text !== undefined) writeText(draft.id, text);
        else onNotLaidOut(failure('payload-not-laid-out', { way, problem: jsonProblemOf(draft) }));
      }),
  };
}
