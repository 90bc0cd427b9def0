import type { TextEdit } from '#shared/lint/fix.ts';

/** The text of one open document, where the editor keeps it with its history of undo. */
export interface EditorDocument {
  /** Replaces the text as one step that can be undone. */
  readonly write: (text: string) => void;
  /**
   * Makes the edits as one step that can be undone; caret and place on the screen stay. Gives the text after it. Edits
   * one after the other that name the same step are undone together.
   */
  readonly edit: (edits: readonly TextEdit[], step?: string) => string;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dispose: () => void;
}

/** The documents that the editor has open, by id. They outlive the editor's own appearance on the screen. */
export interface EditorDocuments {
  readonly add: (id: string, document: EditorDocument) => void;
  /** Does nothing for a document that was never shown. */
  readonly write: (id: string, text: string) => void;
  /**
   * Makes edits of one and the same text, which do not overlap, as one step that can be undone. Gives the text after
   * it; undefined for a document that was never shown, where nothing is done. `step` joins edits, as of one word typed
   * elsewhere.
   */
  readonly edit: (id: string, edits: readonly TextEdit[], step?: string) => string | undefined;
  readonly undo: (id: string) => void;
  readonly redo: (id: string) => void;
  readonly forget: (id: string) => void;
}

export function createEditorDocuments(): EditorDocuments {
  const open = new Map<string, EditorDocument>();
  return {
    add: (id, document) => void open.set(id, document),
    write: (id, text) => open.get(id)?.write(text),
    edit: (id, edits, step) => open.get(id)?.edit(edits, step),
    undo: (id) => open.get(id)?.undo(),
    redo: (id) => open.get(id)?.redo(),
    forget: (id) => {
      open.get(id)?.dispose();
      open.delete(id);
    },
  };
}
