import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test('an alert that wakes the app as well is told, since it is allowed', () => {
  const text = '{"aps":{"alert":"Hi","content-available":1}}';
  expect(codesOf(text)).toEqual(['content-available-with-alert']);
  expect(findMarked(text, 'content-available-with-alert')).toMatchObject({
    text: '"content-available"',
    severity: 'info',
  });
});

test('it is told in a wrong spelling as well, so that the cure brings nothing new', () => {
  const text = '{"aps":{"alert":"Hi","contentAvailable":1}}';
  expect(codesOf(text)).toEqual(['misspelled-key', 'content-available-with-alert']);
  expect(fixed(text, 'misspelled-key')).toBe('{"aps":{"alert":"Hi","content-available":1}}');
});

test.each([
  ['{"aps":{"alert":"Hi","content-available":0}}', 'alert'],
  ['{"aps":{"content-available":1}}', 'background'],
])('one that does not, and a background push, are not: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});
