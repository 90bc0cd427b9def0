import type { Fix } from '#shared/lint/fix.ts';

/** A stretch of text to underline, in UTF-16 code units. */
export interface EditorMarker {
  readonly offset: number;
  readonly length: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** What kind of problem it is, about which there is a page. */
  readonly code: string;
  readonly fixes?: readonly Fix[];
  /** The text that it was found in, which the places of its fixes are of. */
  readonly foundIn: string;
}

/** Steers the editor that is on the screen. */
export interface PayloadEditorHandle {
  /** Tells of what was typed into a large text and is not told yet. Not while something is drawn. */
  readonly settle: () => void;
  readonly focus: () => void;
  /** Selects a stretch of the text and brings it into view; of a problem there it shows what it is. */
  readonly reveal: (range: { readonly offset: number; readonly length: number }) => void;
  /** Where the selection starts, or the caret is. */
  readonly selectionStart: () => number;
  /**
   * Shows what is known of the place of the caret: the problem, the key, the variable. A second time it takes the
   * focus.
   */
  readonly explain: () => void;
}
