import { describe, expect, test } from 'vitest';
import {
  completionPlace,
  isOutsideDocument,
  isPlainText,
  withoutOwnSchema,
} from '../../../../renderer/editor/json-completion.ts';

/** The place of `|` in a text, where `^` is the beginning of what is written. */
function placeIn(marked: string) {
  const start = marked.replace('|', '').indexOf('^');
  const text = marked.replace('^', '').replace('|', '');
  const caret = marked.replace('^', '').indexOf('|');
  return { text, ...completionPlace(text, start === -1 ? caret : start, caret) };
}

describe('a key that is proposed', () => {
  test.each([
    ['{"alert": "Tea" ^ba|}', '{"alert": "Tea"'],
    ['{"alert": {}\n ^"ba|"}', '{"alert": {}'],
    ['{"badge": 1 ^|', '{"badge": 1'],
    ['{"a": true ^|}', '{"a": true'],
    ['{"a": [1] ^|}', '{"a": [1]'],
  ])('gets a comma before it where there is none: %s', (marked, before) => {
    const { text, missingComma } = placeIn(marked);
    expect(missingComma).toBe(text.indexOf(before) + before.length);
  });

  test.each(['{^|}', '{"a": 1, ^|}', '{"a": {^ba|', '^|', '{"a": [ ^|'])(
    'gets none where none belongs: %s',
    (marked) => {
      expect(placeIn(marked).missingComma).toBeUndefined();
    },
  );
});

test('text in quotes is told from what stands outside', () => {
  expect(placeIn('{"a": ^"Te|a"}').stringStart).toBe(6);
  expect(placeIn('{"a": ^"Te|').stringStart).toBe(6);
  expect(placeIn('{"a": ^|"Tea"}').stringStart).toBeUndefined();
  expect(placeIn('{"a": ^|}').stringStart).toBeUndefined();
});

test('only text without places to fill in belongs into text', () => {
  expect(['"active"', '"active",', '"a\\"b"'].map(isPlainText)).toEqual([true, true, true]);
  expect(['"${1:Body}"', '{}', '1', '"a": 1', 'null'].map(isPlainText)).toEqual([false, false, false, false, false]);
});

describe('before and behind the document', () => {
  const isOutside = (marked: string) => isOutsideDocument(marked.replace('|', ''), marked.indexOf('|'));

  test.each(['{"aps":{}}|', '{"aps":{}}\n|', '{"aps":{}} "a|"', '|{"aps":{}}', '| {"aps":{', '1 |', '[]|', '}|'])(
    'nothing is offered: %s',
    (marked) => {
      expect(isOutside(marked)).toBe(true);
    },
  );

  test.each(['|', ' |', 'al|', '"al|"', '{|', '{|}', '{"aps":|}', '{"aps":{"alert":"x"},|', '[{}|', '{"a":"}|'])(
    'but inside of it, and before there is one: %s',
    (marked) => {
      expect(isOutside(marked)).toBe(false);
    },
  );
});

test('a schema that the text names is not seen, and nothing else moves', () => {
  expect(withoutOwnSchema('{"$schema": "https://a.example", "b": 1}')).toBe('{"_schema": "https://a.example", "b": 1}');
});
