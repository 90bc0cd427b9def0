import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { JsonSlip } from '#shared/payload/json-slips.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';

export interface JsonProblem {
  readonly range: TextRange;
  readonly message: string;
}

const isOfSyntax: Partial<Readonly<Record<Diagnostic['code'], true>>> = {
  'json-syntax': true,
  'byte-order-mark': true,
  comment: true,
  'trailing-comma': true,
  'smart-quotes': true,
  'odd-space': true,
  'foreign-word': true,
} satisfies Record<JsonSlip['kind'] | 'json-syntax', true>;

/** What keeps the text from being JSON first; undefined where nothing of the kind was found. */
export function firstJsonProblem(diagnostics: readonly Diagnostic[]): JsonProblem | undefined {
  const [first] = diagnostics
    .flatMap(({ code, place, message }) =>
      place.kind === 'payload' && isOfSyntax[code] ? [{ range: place.range, message }] : [],
    )
    .sort((left, right) => left.range.offset - right.range.offset);
  return first;
}
