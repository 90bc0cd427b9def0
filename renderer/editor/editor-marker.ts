/** A stretch of text to underline, in UTF-16 code units. */
export interface EditorMarker {
  readonly offset: number;
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
}

/** Steers the editor that is on the screen. */
export interface PayloadEditorHandle {
  readonly focus: () => void;
  /** Selects a stretch of the text and brings it into view. */
  readonly reveal: (range: { readonly offset: number; readonly length: number }) => void;
  /** Where the selection starts, or the caret is. */
  readonly selectionStart: () => number;
}
