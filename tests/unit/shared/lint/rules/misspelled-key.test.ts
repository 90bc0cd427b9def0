import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi","threadId":"a"}}', '"threadId"', '{"aps":{"alert":"Hi","thread-id":"a"}}'],
  ['{"aps":{"alert":"Hi","thread_id":"a"}}', '"thread_id"', '{"aps":{"alert":"Hi","thread-id":"a"}}'],
  ['{"aps":{"alert":"Hi","Badge":1}}', '"Badge"', '{"aps":{"alert":"Hi","badge":1}}'],
  ['{"aps":{"alert":{"loc.key":"A"}}}', '"loc.key"', '{"aps":{"alert":{"loc-key":"A"}}}'],
  ['{"aps":{"sound":{"Volume":1,"name":"a"}}}', '"Volume"', '{"aps":{"sound":{"volume":1,"name":"a"}}}'],
])('another spelling of Apple’s key is a warning that knows the right one: %s', (text, marked, cured) => {
  expect(findMarked(text, 'misspelled-key')).toMatchObject({ text: marked, severity: 'warning' });
  expect(fixed(text, 'misspelled-key')).toBe(cured);
});

test('so is another spelling of aps itself', () => {
  expect(codesOf('{"APS":{"alert":"Hi"}}')).toEqual(['aps-missing', 'misspelled-key']);
  expect(fixed('{"APS":{"alert":"Hi"}}', 'misspelled-key')).toBe('{"aps":{"alert":"Hi"}}');
});

test('a key is not renamed to one that is there already', () => {
  const text = '{"aps":{"alert":"Hi","threadId":"a","thread-id":"b"}}';
  expect(codesOf(text)).toEqual(['misspelled-key']);
  expect(fixed(text, 'misspelled-key')).toBeUndefined();
});

test.each([
  '{"aps":{"alert":"Hi","thread-id":"a"}}',
  '{"aps":{"alert":"Hi"},"threadId":"a"}',
  '{"aps":{"alert":"Hi"},"APS":1}',
])('the right spelling and keys of the app itself are not: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});

test('where the app alone reads aps, there is no right spelling', () => {
  expect(
    codesOf('{"aps":{"threadId":"a"},"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}', 'voip'),
  ).toEqual([]);
});
