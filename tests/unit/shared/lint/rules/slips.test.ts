import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

describe('a slip that has only one cure', () => {
  test.each([
    ['byte-order-mark', '\uFEFF{"aps":{"alert":"Hi"}}', '\uFEFF', '{"aps":{"alert":"Hi"}}'],
    ['comment', '{"aps":{"alert":"Hi"}} // why', '// why', '{"aps":{"alert":"Hi"}}'],
    ['comment', '{"aps":{/* why */"alert":"Hi"}}', '/* why */', '{"aps":{ "alert":"Hi"}}'],
    ['comment', '// why\n{"aps":{"alert":"Hi"}}', '// why', '\n{"aps":{"alert":"Hi"}}'],
    ['trailing-comma', '{"aps":{"alert":"Hi",\n}}', ',', '{"aps":{"alert":"Hi"\n}}'],
    ['trailing-comma', '{"aps":{"alert":"Hi"},"a":[1, ]}', ',', '{"aps":{"alert":"Hi"},"a":[1 ]}'],
    ['smart-quotes', '{“aps”:{"alert":"Hi"}}', '“aps”', '{"aps":{"alert":"Hi"}}'],
    ['smart-quotes', '{"aps":{"alert":“Say “yes”, now”}}', '“Say “yes”, now”', '{"aps":{"alert":"Say “yes”, now"}}'],
    ['smart-quotes', '{"aps":{"alert":“Say “yes” now”}}', '“Say “yes” now”', '{"aps":{"alert":"Say “yes” now"}}'],
    ['odd-space', '{"aps":\u00a0{"alert":"Hi"}}', '\u00a0', '{"aps": {"alert":"Hi"}}'],
    ['foreign-word', '{"aps":{"alert":"Hi"},"a":NaN}', 'NaN', '{"aps":{"alert":"Hi"},"a":null}'],
    ['foreign-word', '{"aps":{"alert":"Hi"},"a":[True]}', 'True', '{"aps":{"alert":"Hi"},"a":[true]}'],
  ])('%s: %s', (code, text, marked, cured) => {
    expect(codesOf(text)).toEqual([code]);
    expect(findMarked(text, code)).toMatchObject({ text: marked, severity: 'error' });
    expect(fixed(text, code)).toBe(cured);
  });

  test('a comment on a line of its own goes with its line', () => {
    expect(fixed('{\n  // why\n  "aps": {"alert": "Hi"}\n}', 'comment')).toBe('{\n  "aps": {"alert": "Hi"}\n}');
  });

  test('is told beside what else is wrong, in the same text', () => {
    expect(codesOf('{\n  // why\n  "aps": {"alert": 5,},\n}')).toEqual([
      'comment',
      'trailing-comma',
      'trailing-comma',
      'alert-wrong-type',
    ]);
    expect(codesOf('{"aps":{"alert":"Hi",}, x}')).toEqual(['json-syntax', 'trailing-comma']);
  });

  test('is not looked for inside of text', () => {
    expect(codesOf('{"aps":{"alert":"// “NaN”,} /* \u00a0 \uFEFF"}}')).toEqual([]);
  });
});

test.each(['{"aps":{"alert":nan}}', '{NaN:1}', '{"a":"b" /* open', '[,]', '{"a":“x', '{,}', '/', '“'])(
  'where it is not certain what was meant, only the place is told: %s',
  (text) => {
    expect(codesOf(text)[0]).toBe('json-syntax');
  },
);

test('comments, typographic quotes and words without an end take no long time', () => {
  for (const text of ['/*', '“', '“x”', 'NaN', '\u00a0,', '"\\'].map((part) => part.repeat(50_000))) {
    expect(codesOf(text)).not.toEqual([]);
  }
});
