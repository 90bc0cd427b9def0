import type { Diagnostic, HeaderField } from '#shared/lint/diagnostic.ts';
import { gravestFirst } from '#shared/lint/lint-push.ts';

/** Where somebody is among the problems: at a place in the payload, or at a header; null: at none of them yet. */
export type ProblemSpot =
  | { readonly kind: 'payload'; readonly offset: number }
  | { readonly kind: 'header'; readonly field: HeaderField | null };

/** Headers in the order in which they stand on the screen. */
const fieldOrder: readonly HeaderField[] = [
  'pushType',
  'topic',
  'bundleId',
  'priority',
  'expiration',
  'collapseId',
  'apnsId',
];

/**
 * Problems as they are listed: the gravest first, and equally grave ones by place, those of the device and the
 * credential before those of the payload and the headers.
 */
export function inListOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return gravestFirst(diagnostics.toSorted((left, right) => (orderOf(left) ?? -1) - (orderOf(right) ?? -1)));
}

/**
 * The problem that comes after (or before) a spot: first those of the payload as they stand in the text, then those of
 * the headers, and then round. Undefined when there is none at all.
 */
export function problemBeyond(
  diagnostics: readonly Diagnostic[],
  from: ProblemSpot,
  step: 1 | -1,
): Diagnostic | undefined {
  const inOrder = diagnostics
    .flatMap((diagnostic) => {
      const at = orderOf(diagnostic);
      return at === undefined ? [] : [{ diagnostic, at }];
    })
    // The gravest of those at one place is the one that is gone to.
    .sort((left, right) => left.at - right.at);
  const here = orderOfSpot(from);
  const found =
    step === 1
      ? (inOrder.find(({ at }) => at > here) ?? inOrder[0])
      : (inOrder.findLast(({ at }) => at < here) ?? inOrder.at(-1));
  return inOrder.find(({ at }) => at === found?.at)?.diagnostic;
}

const headersStart = 2 ** 40;

function orderOf({ place }: Diagnostic): number | undefined {
  if (place.kind === 'payload') return place.range.offset;
  return place.kind === 'header' ? headersStart + fieldOrder.indexOf(place.field) : undefined;
}

function orderOfSpot(spot: ProblemSpot): number {
  if (spot.kind === 'payload') return spot.offset;
  return headersStart + (spot.field === null ? -0.5 : fieldOrder.indexOf(spot.field));
}
