import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"a"},"x":{"k":1,"k":2}}', '"k"', ['x', 'k']],
  ['{"aps":{"alert":"a","alert":"b"}}', '"alert"', ['aps', 'alert']],
  ['{"aps":{"alert":"a"},"k":1,"\\u006b":2}', '"\\u006b"', ['k']],
])('a key that stands twice is a warning at the second one: %s', (text, marked, path) => {
  expect(codesOf(text)).toEqual(['duplicate-key']);
  expect(findMarked(text, 'duplicate-key')).toEqual({ text: marked, severity: 'warning', path });
});

test('the same key in different objects is none', () => {
  expect(codesOf('{"aps":{"alert":"a"},"x":[{"k":1},{"k":2}],"k":1}')).toEqual([]);
});
