import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

test('an empty sound is a hint, whose cures are choices', () => {
  const payloadText = '{"aps":{"alert":"Hi","sound":""}}';
  expect(codesOf(payloadText)).toEqual(['sound-empty']);
  expect(findMarked(payloadText, 'sound-empty')).toMatchObject({ text: '"sound"', severity: 'hint' });
  const fixes = lintExample({ payloadText })[0]?.fixes ?? [];
  expect(fixes.map(({ title, isChoice }) => [title, isChoice])).toEqual([
    ['Change to "default"', true],
    ['Remove “sound”', true],
  ]);
});

test.each([
  ['{"aps":{"alert":"Hi","sound":"a.caf"}}', 'alert'],
  ['{"aps":{"sound":""},"caller":"A","handle":"B","callId":"C"}', 'voip'],
])('one with a name is none, nor is one that only the app reads: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});
