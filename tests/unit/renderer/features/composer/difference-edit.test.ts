import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFix } from '#shared/lint/fix.ts';
import { differenceEdit } from '../../../../../renderer/features/composer/difference-edit.ts';

test('the edit covers what differs and nothing else', () => {
  expect(differenceEdit('{"a":1,"b":2}', '{"a":10,"b":2}')).toEqual({ range: { offset: 6, length: 0 }, text: '0' });
  expect(differenceEdit('aXXb', 'ab')).toEqual({ range: { offset: 1, length: 2 }, text: '' });
  expect(differenceEdit('same', 'same')).toBeUndefined();
});

test('a pair of surrogates is not torn', () => {
  // Both begin with the same half, and 😀 and 🈀 end with the same one.
  expect(differenceEdit('x😀y', 'x😁y')).toEqual({ range: { offset: 1, length: 2 }, text: '😁' });
  expect(differenceEdit('x\u{1f600}', 'x\u{1fa00}')).toEqual({ range: { offset: 1, length: 2 }, text: '\u{1fa00}' });
});

test('the edit makes one text into the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '{', '😀', '😁', '\ud83d', '\ude00') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = differenceEdit(before, after);
      const edited = edit === undefined ? before : applyFix(before, { edits: [edit] });
      expect(edited).toBe(after);
    }),
  );
});
