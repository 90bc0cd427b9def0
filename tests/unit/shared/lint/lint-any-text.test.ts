import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFix } from '#shared/lint/fix.ts';
import { isJson } from '#shared/payload/json-text.ts';
import { countCodes, pushTypes, texts } from './any-payload.ts';
import { lintExample } from './examples.ts';

describe('of any text and any push type', () => {
  test('lint says something whose places are inside of the text, and an error when it is not JSON', () => {
    fc.assert(
      fc.property(texts, pushTypes, (payloadText, pushType) => {
        const found = lintExample({ payloadText, pushType });
        for (const { place, message, fixes } of found) {
          expect(message).toMatch(/^\S.*[.!…]$/su);
          const edits = (fixes ?? []).flatMap((fix) => fix.edits);
          const ranges = [...(place.kind === 'payload' ? [place.range] : []), ...edits.map(({ range }) => range)];
          for (const { offset, length } of ranges) {
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThanOrEqual(0);
            expect(offset + length).toBeLessThanOrEqual(payloadText.length);
          }
        }
        if (!isJson(payloadText)) expect(found[0]?.severity).toBe('error');
      }),
      { numRuns: 500 },
    );
  });

  test('a fix takes its diagnostic away and brings none', () => {
    fc.assert(
      fc.property(texts, pushTypes, (payloadText, pushType) => {
        const found = lintExample({ payloadText, pushType });
        const before = countCodes(found);
        for (const { code, fixes = [] } of found) {
          for (const fix of fixes) {
            const after = countCodes(lintExample({ payloadText: applyFix(payloadText, fix), pushType }));
            expect(after[code] ?? 0).toBeLessThan(before[code] ?? 0);
            for (const [other, count] of Object.entries(after)) expect(count).toBeLessThanOrEqual(before[other] ?? 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
