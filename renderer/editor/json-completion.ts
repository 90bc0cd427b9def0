import { createScanner } from 'jsonc-parser';

/** What completion has to know of a place in JSON that may be half-typed. */
export interface CompletionPlace {
  /** The place is inside of text in quotes, which starts here. */
  readonly stringStart: number | undefined;
  /** Where a comma has to come before a new member at `start` is one. */
  readonly missingComma: number | undefined;
}

/** Looks at a place of JSON text; what is written for it begins at `start`. */
export function completionPlace(text: string, start: number, caret: number): CompletionPlace {
  const scanner = createScanner(text, true);
  let last = '';
  let lastEnd = 0;
  for (;;) {
    scanner.scan();
    const [offset, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
    if (offset >= start || length === 0) {
      const isInString = text.charAt(offset) === '"' && offset === start && caret > offset;
      return {
        stringStart: isInString ? offset : undefined,
        missingComma: last === '' || /[{[,:]/.test(last) ? undefined : lastEnd,
      };
    }
    last = text.charAt(offset);
    lastEnd = offset + length;
  }
}

/** Whether a proposal is text that is written as it stands, with nothing to fill in. */
export function isPlainText(proposal: string): boolean {
  return /^"(?:[^"\\$]|\\.)*",?$/.test(proposal);
}
