import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { slipKinds } from '#shared/payload/json-slips.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';

export interface JsonProblem {
  readonly range: TextRange;
  readonly message: string;
}

/** Of slips it is their kind. */
const syntaxCodes: ReadonlySet<string> = new Set(['json-syntax', ...slipKinds]);

/** What keeps the text from being JSON first; undefined where nothing of the kind was found. */
export function firstJsonProblem(diagnostics: readonly Diagnostic[]): JsonProblem | undefined {
  const [first] = diagnostics
    .flatMap(({ code, place, message }) =>
      place.kind === 'payload' && syntaxCodes.has(code) ? [{ range: place.range, message }] : [],
    )
    .sort((left, right) => left.range.offset - right.range.offset);
  return first;
}
