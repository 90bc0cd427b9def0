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

/**
 * Whether a place is before or behind the document, where nothing may be written. A word or number alone is being
 * typed.
 */
export function isOutsideDocument(text: string, caret: number): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  let depthAtCaret = 0;
  let isAlone = true;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const bracket = text.slice(start, end);
    if (bracket === '{' || bracket === '[') depth += 1;
    else if (bracket === '}' || bracket === ']') depth -= 1;
    if (end <= caret) depthAtCaret = depth;
    if (/^[{}[\],:]$/.test(bracket) || end < caret || start > caret) isAlone = false;
  }
  return depthAtCaret <= 0 && !isAlone;
}

/**
 * JSON without the name of a schema that it says it has, which the service of JSON would prefer to the one of its push
 * type. Nothing else moves.
 */
export function withoutOwnSchema(text: string): string {
  return text.replaceAll('"$schema"', '"_schema"');
}

/** Whether a proposal is text that is written as it stands, with nothing to fill in. */
export function isPlainText(proposal: string): boolean {
  return /^"(?:[^"\\$]|\\.)*",?$/.test(proposal);
}
