import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi","orderId":7}}', '"orderId"', 'beside “aps”'],
  ['{"aps":{"alert":{"body":"b","colour":"red"}}}', '"colour"', 'beside “aps”'],
  ['{"aps":{"alert":{"body":"b","titel":"t"}}}', '"titel"', 'Perhaps “title” is meant.'],
  ['{"aps":{"allert":"b","badge":1}}', '"allert"', 'Perhaps “alert” is meant.'],
  ['{"aps":{"sound":{"name":"a","loud":1}}}', '"loud"', 'beside “aps”'],
])('a key that the system does not know is a warning: %s', (payloadText, marked, said) => {
  expect(codesOf(payloadText)).toEqual(['unknown-key']);
  expect(findMarked(payloadText, 'unknown-key')).toMatchObject({ text: marked, severity: 'warning' });
  expect(lintExample({ payloadText })[0]?.message).toContain(said);
  expect(fixed(payloadText, 'unknown-key')).toBeUndefined();
});

test('keys of the app stand beside aps, in a state or in attributes', () => {
  expect(codesOf('{"aps":{"alert":"Hi"},"orderId":7,"order":{"titel":1}}')).toEqual([]);
});

test.each(['{"aps":{"al', '{"aps":{"al"}}', '{"aps":{"alert":"Hi","action-"', '{"aps":{"alert":"Hi","thread":'])(
  'a key that is still being typed is not judged: %s',
  (text) => {
    expect(codesOf(text)).toEqual(['json-syntax']);
  },
);

test('what comes after a break in the JSON is not taken for a key', () => {
  expect(codesOf('{"aps":{"alert":"one\ntwo"}}')).toEqual(['json-syntax']);
  expect(codesOf('{"aps":{"orderId":7,"alert":')).toEqual(['json-syntax', 'unknown-key']);
});
