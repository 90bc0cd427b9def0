import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighPayload } from '#shared/payload/payload-weight.ts';
import { describePath, weightRows } from '../../../../../renderer/features/composer/weight-rows.ts';

test('the largest key comes first, and the keys of aps stand below it', () => {
  const rows = weightRows(weighPayload('{"id": "1234567890123456789012", "aps": {"badge": 1, "alert": "Hi"}}'), false);
  expect(rows.map(({ label, bytes, isInner }) => [label, bytes, isInner])).toEqual([
    ['aps', 30, false],
    ['alert', 12, true],
    ['badge', 9, true],
    ['id', 29, false],
    ['Brackets and commas', 3, false],
    ['White space', 6, false],
  ]);
});

test('what is sent minified has no white space, and the shares are of what is sent', () => {
  const rows = weightRows(weighPayload('{ "a": 1 }'), true);
  expect(rows.map(({ label, share }) => [label, share])).toEqual([
    ['a', 5 / 7],
    ['Brackets and commas', 2 / 7],
  ]);
});

test('many keys are told together after the largest ones', () => {
  const many = Object.fromEntries([...Array(20).keys()].map((index) => [`key${String(index)}`, index]));
  const rows = weightRows(weighPayload(JSON.stringify(many)), false);
  expect(rows.map(({ label }) => label)).toContain('12 more keys');
  expect(rows).toHaveLength(8 + 1 + 1);
});

test('the rows sum up to the bytes that are sent', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (json, isMinified) => {
      const weight = weighPayload(JSON.stringify(JSON.parse(json), null, 2));
      const sum = weightRows(weight, isMinified).reduce(
        (total, { bytes, isInner }) => total + (isInner ? 0 : bytes),
        0,
      );
      expect(sum).toBe(weight.bytes - (isMinified ? weight.whitespaceBytes : 0));
    }),
  );
});

test.each([
  [['aps', 'alert', 'loc-args', 2], 'aps.alert.loc-args[2]'],
  [[0, 'a'], '[0].a'],
  [[], 'the whole payload'],
])('the way %j is written %s', (path, text) => {
  expect(describePath(path)).toBe(text);
});
