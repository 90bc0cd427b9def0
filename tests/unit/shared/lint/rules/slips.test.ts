import { describe, expect, test } from 'vitest';
import { codesOf, lintExample } from '../examples.ts';

describe('a slip that has only one cure', () => {
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

test('what comes after text without an end is not taken for slips', () => {
  expect(codesOf('{"aps":{"alert":"see\nhttps://example.com/a, NaN"}}')).toEqual(['json-syntax']);
});

test.each(['{"aps":{"alert":"Hi"},"url": https://example.com/a}', '{"aps":{"alert":Hi, “you”}}'])(
  'what stands behind the place where the text stops being JSON is not mended: %s',
  (payloadText) => {
    expect(lintExample({ payloadText }).flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  },
);

test('comments, typographic quotes and words without an end take no long time', () => {
  for (const text of ['/*', '“', '“x”', 'NaN', '\u00a0,', '"\\', "'", "'x'", "'x',", '0_'].map((part) =>
    part.repeat(50_000),
  )) {
    expect(codesOf(text)).not.toEqual([]);
  }
});

test('text in single quotes may be of any length', () => {
  expect(codesOf(`{"a":'${'y'.repeat(12_000_000)}'}`)).toContain('single-quotes');
});
