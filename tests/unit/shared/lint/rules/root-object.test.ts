import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

test.each(['[1]', '"text"', '5', 'null', '[{"aps":{"alert":"Hi"}}]'])(
  'a payload that is no object is an error: %s',
  (text) => {
    expect(codesOf(text)).toEqual(['root-not-object']);
    expect(findMarked(text, 'root-not-object')).toMatchObject({ text, severity: 'error' });
  },
);

test('an object is right, an empty one too where the app reads it', () => {
  expect(codesOf('{"aps":{"alert":"Hi"}}')).toEqual([]);
  expect(codesOf('{}', 'location')).toEqual([]);
});
