import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi"}} // why', '// why', '{"aps":{"alert":"Hi"}}'],
  ['{"aps":{/* why */"alert":"Hi"}}', '/* why */', '{"aps":{ "alert":"Hi"}}'],
  ['// why\n{"aps":{"alert":"Hi"}}', '// why', '{"aps":{"alert":"Hi"}}'],
  ['// why\r\n{"aps":{"alert":"Hi"}}', '// why', '{"aps":{"alert":"Hi"}}'],
  ['{\n  /* why */  \n  "aps": {"alert": "Hi"}\n}', '/* why */', '{\n  "aps": {"alert": "Hi"}\n}'],
  ['{\n  // why\n  "aps": {"alert": "Hi"}\n}', '// why', '{\n  "aps": {"alert": "Hi"}\n}'],
])('a comment is an error that its removal cures: %s', (text, marked, cured) => {
  expect(codesOf(text)).toEqual(['comment']);
  expect(findMarked(text, 'comment')).toMatchObject({ text: marked, severity: 'error' });
  expect(fixed(text, 'comment')).toBe(cured);
});

test('what looks like one in a text is none', () => {
  expect(codesOf('{"aps":{"alert":"https://example.com /* x */"}}')).toEqual([]);
});
