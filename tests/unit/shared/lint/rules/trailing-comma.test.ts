import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi",\n}}', '{"aps":{"alert":"Hi"\n}}'],
  ['{"aps":{"alert":"Hi"},"a":[1, ]}', '{"aps":{"alert":"Hi"},"a":[1 ]}'],
])('a comma before a closing bracket is an error that its removal cures: %s', (text, cured) => {
  expect(codesOf(text)).toEqual(['trailing-comma']);
  expect(findMarked(text, 'trailing-comma')).toMatchObject({ text: ',', severity: 'error' });
  expect(fixed(text, 'trailing-comma')).toBe(cured);
});

test('between two things, and in a text, it is right', () => {
  expect(codesOf('{"aps":{"alert":"Hi,}","badge":1},"a":[1,2]}')).toEqual([]);
});

test('one without anything before it is no slip', () => {
  expect(codesOf('{"aps":{"alert":"Hi"},"a":[,]}')).toEqual(['json-syntax']);
});
