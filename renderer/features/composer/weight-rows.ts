import type { TextRange } from '#shared/payload/payload-tree.ts';
import type { PayloadWeight } from '#shared/payload/payload-weight.ts';

/** A line of the list that says where the bytes of a payload are. */
export interface WeightRow {
  readonly label: string;
  readonly bytes: number;
  /** Of all bytes that are sent, from 0 to 1. */
  readonly share: number;
  /** Where it is in the text; null for what is everywhere. */
  readonly range: TextRange | null;
  /** A member of `aps`, which is in the bytes of `aps` already. */
  readonly isInner: boolean;
}

/** More keys than this are told together. */
const keyLimit = 8;

/**
 * Where the bytes that are sent are, the largest first: the keys of the payload, of `aps` its own keys, and what is
 * left. Without the inner ones the rows sum up to what is sent.
 */
export function weightRows(weight: PayloadWeight, isMinified: boolean): readonly WeightRow[] {
  const { parts, frameBytes, whitespaceBytes, bytes } = weight;
  const sent = bytes - (isMinified ? whitespaceBytes : 0);
  const row = (label: string, size: number, range: TextRange | null = null, isInner = false): WeightRow => ({
    label,
    bytes: size,
    share: sent === 0 ? 0 : size / sent,
    range,
    isInner,
  });
  const largestFirst = parts.toSorted((left, right) => right.bytes - left.bytes);
  const others = largestFirst.slice(keyLimit);
  const keys = largestFirst.slice(0, keyLimit).flatMap(({ key, bytes: size, range, members }) => {
    const inner = members.toSorted((left, right) => right.bytes - left.bytes).slice(0, keyLimit);
    return [row(key, size, range), ...inner.map((member) => row(member.key, member.bytes, member.range, true))];
  });
  const rest = others.reduce((sum, { bytes: size }) => sum + size, 0);
  return [
    ...keys,
    ...(others.length === 0 ? [] : [row(`${String(others.length)} more keys`, rest)]),
    row('Brackets and commas', frameBytes),
    ...(isMinified || whitespaceBytes === 0 ? [] : [row('White space', whitespaceBytes)]),
  ];
}

/** `aps.alert.args[2]`; the whole payload is named so. */
export function describePath(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'the whole payload';
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
