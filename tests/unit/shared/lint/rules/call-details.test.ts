import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

test('a call without what CallKit asks for is given a hint that names it', () => {
  expect(findMarked('{"aps":{}}', 'call-details-missing', 'voip')).toMatchObject({ text: '{', severity: 'hint' });
  const [found] = lintExample({ payloadText: '{"callerName":"A"}', pushType: 'voip' });
  expect(found?.message).toContain('a handle and a UUID of the call cannot be found');
});

test.each([
  ['{"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}', 'voip'],
  ['{"call":{"callUUID":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36","display_name":"B","phone":"1"}}', 'voip'],
  ['{"activeSpeaker":"A"}', 'pushtotalk'],
])('one with all of it, and a push that is no call, are not: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});

test('nothing is said while the text is being typed', () => {
  expect(codesOf('{"caller":"A"', 'voip')).toEqual(['json-syntax']);
});
