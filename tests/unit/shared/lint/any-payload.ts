import fc from 'fast-check';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';

const keys = fc.constantFrom(
  ...[
    'aps',
    'alert',
    'sound',
    'badge',
    'title',
    'body',
    'loc-key',
    'loc-args',
    'title-loc-args',
    'subtitle',
    'category',
  ],
  ...['contentAvailable', 'content-available', 'mutable_content', 'interruption-level', 'relevance-score', 'volume'],
  ...[
    'event',
    'timestamp',
    'content-state',
    'attributes',
    'attributes-type',
    'dismissal-date',
    'stale-date',
    'critical',
  ],
  ...[
    'mdm',
    'message',
    'notification',
    'uuid',
    'summary-arg',
    'action-loc-key',
    'threadId',
    'name',
    'Aps',
    'x',
    '__proto__',
  ],
);
const words = [
  '1',
  'true',
  '',
  'Hi %@',
  'timeSensitive',
  'start',
  'update',
  '\ud800',
  'eyJhbGciOiJub25l.eyJpc3MiOiJhIn0.c2ln',
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...words, 0, 1, 5, -1, 0.5, 1_700_000_000, 1_700_000_000_000, 2 ** 60, true, false, null),
  fc.string(),
);

const { payload } = fc.letrec<{ payload: unknown; object: unknown }>((tie) => ({
  object: fc.dictionary(keys, tie('payload'), { maxKeys: 6 }),
  payload: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    tie('object'),
    fc.array(tie('payload'), { maxLength: 3 }),
    tie('object'),
  ),
}));
const inAps = fc.dictionary(keys, payload, { maxKeys: 8 }).map((aps) => ({ aps }));
/** What is JSON and much like a payload. */
export const payloads = fc
  .tuple(fc.oneof(inAps, payload), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent));

/** Breaks the text as a person who types would. */
const slips = [
  '“',
  '”',
  ',',
  '"',
  '}',
  '{',
  ']',
  '[',
  '//',
  '/* x */',
  'NaN',
  'None',
  "'",
  "'x'",
  '.5',
  '01',
  ' ',
  '\u00a0',
  '\uFEFF',
  ':',
  '\\',
  '\n',
];
const broken = fc
  .tuple(payloads, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...slips)), { maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((now, [place, length, insert]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + insert + now.slice(at + length);
    }, text),
  );
/** Payloads, broken ones, any JSON and any text. */
export const texts = fc.oneof(payloads, broken, fc.json(), fc.string({ unit: 'binary' }));
export const pushTypes = fc.constantFrom(...pushTypeNames, 'unknown');

/** How often each code is there. */
export function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
