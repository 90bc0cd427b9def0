import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

test.each([
  ['{"aps": {"alert": Hi}}', 'Hi', 'not JSON'],
  ['{"aps":{"alert":"Hi"}', '}', 'closing }'],
  ['{"aps":{"alert":"Hi"}};', ';', 'after the end'],
  [`{"aps":{"alert":'it's'}}`, "'it's'", 'not in single ones'],
  ['{"aps":{"alert":"Hi" "badge":1}}', '"badge"', 'comma is missing'],
  ['{"aps":{"alert":"Hi"},"v":1.}', '1.', 'not complete'],
  ['', '', 'is empty'],
])('what is no JSON is an error at its place: %s', (payloadText, marked, said) => {
  expect(codesOf(payloadText)).toEqual(['json-syntax']);
  expect(findMarked(payloadText, 'json-syntax')).toMatchObject({ text: marked, severity: 'error' });
  expect(lintExample({ payloadText })[0]?.message).toContain(said);
});

test('what stands before the place is judged all the same, and what comes after it is not taken for keys', () => {
  expect(codesOf('{"aps":{"badge":"3","alert":"one\ntwo"}}')).toEqual(['json-syntax', 'badge-not-number']);
});

test.each(['{"aps":{"alert":"Hi"}}', ' {\n\t"aps" : {"alert":"\\u00e9\\n"} }\r\n'])('JSON is none: %j', (text) => {
  expect(codesOf(text)).toEqual([]);
});
