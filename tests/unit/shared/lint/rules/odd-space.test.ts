import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each(['\u00a0', '\u2003', '\u200b', '\u2060\u00a0', '\u00a0\u00a0'])(
  'a blank that JSON does not know is an error with its cure: %j',
  (blank) => {
    const text = `{"aps":${blank}{"alert":"Hi"}}`;
    expect(codesOf(text)).toEqual(['odd-space']);
    expect(findMarked(text, 'odd-space')).toMatchObject({ text: blank, severity: 'error' });
    expect(fixed(text, 'odd-space')).toBe(`{"aps":${' '.repeat(blank.length)}{"alert":"Hi"}}`);
  },
);

test.each(['{"aps": \t\r\n{"alert":"Hi"}}', '{"aps":{"alert":"a\u00a0b"}}'])(
  'ordinary ones, and any in a text, are none: %j',
  (text) => {
    expect(codesOf(text)).toEqual([]);
  },
);
