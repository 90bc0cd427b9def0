import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"a":${value}}`;

test.each([
  ['.5', '0.5'],
  ['-.5', '-0.5'],
  ['+1', '1'],
  ['+.5e3', '0.5e3'],
  ['01', '1'],
  ['-07', '-7'],
  ['0x10', '16'],
  ['-0XfF', '-255'],
  ['1_000', '1000'],
])('a number of another language is an error with its cure: %s', (word, meant) => {
  expect(codesOf(withValue(word))).toEqual(['foreign-number']);
  expect(findMarked(withValue(word), 'foreign-number')).toMatchObject({ text: word, severity: 'error' });
  expect(lintExample({ payloadText: withValue(word) })[0]?.message).toContain(`Write ${meant}.`);
  expect(fixed(withValue(word), 'foreign-number')).toBe(withValue(meant));
});

test('a number that is not certain is not judged as another one', () => {
  const payloadText = '{"aps":{"timestamp":01790000000,"event":"update","content-state":{}}}';
  expect(lintExample({ payloadText, pushType: 'liveactivity' }).map(({ code }) => code)).not.toContain(
    'timestamp-stale',
  );
});

test('each is told at its place', () => {
  const payloadText = '{"a": 1, "c": 0x10, "d": .5, "e": +1, "f": 01}';
  const places = lintExample({ payloadText }).flatMap(({ code, place }) =>
    code === 'foreign-number' && place.kind === 'payload' ? [place.range.offset] : [],
  );
  expect(places).toEqual(['0x10', '.5', '+1', '01'].map((word) => payloadText.indexOf(word)));
});

test.each(['010', '0171234567', '+491700000000', '0xfffffffffffffffff'])(
  'where it is not certain what was meant, nothing is changed: %s',
  (word) => {
    expect(codesOf(withValue(word))).toEqual(['foreign-number']);
    expect(lintExample({ payloadText: withValue(word) })[0]).toMatchObject({
      message: expect.stringContaining('leading zeros') as string,
    });
    expect(fixed(withValue(word), 'foreign-number')).toBeUndefined();
  },
);

test.each(['0', '-0.5', '1e5', '1E-7', '10', '"01"', '[".5"]'])(
  'numbers of JSON, and the same as text, are none: %s',
  (value) => {
    expect(codesOf(withValue(value))).toEqual([]);
  },
);

test.each(['+', '-', '.', '0x', '1.2.3', '2024-01-02', '_1', '1__0'])(
  'what is no number anywhere is none: %s',
  (word) => {
    expect(codesOf(withValue(word))).toEqual(['json-syntax']);
  },
);
