import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

const uuid = '6F1C2A9E-3b7d-4e58-9a41-0c8d5e7f2b36';

test.each(['"uuid":"nope"', '"uuid":""', '"call":{"call_uuid":"7"}', '"callUUID":"6f1c2a9e3b7d4e589a410c8d5e7f2b36"'])(
  'a UUID of a call that is none is a hint: %s',
  (member) => {
    const text = `{"caller":"A","handle":"B",${member}}`;
    expect(codesOf(text, 'voip')).toEqual(['call-uuid-malformed']);
    expect(findMarked(text, 'call-uuid-malformed', 'voip')).toMatchObject({ severity: 'hint' });
  },
);

test.each([
  [`{"caller":"A","handle":"B","uuid":"${uuid}"}`, 'voip'],
  ['{"caller":"A","handle":"B","callId":"7"}', 'voip'],
  ['{"caller":"A","handle":"B","uuid":7}', 'voip'],
  ['{"aps":{"alert":"Hi"},"uuid":"nope"}', 'alert'],
])('one that is right, a key of another name, and what is no call, are not: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});

test('nothing is said while it is being typed', () => {
  expect(codesOf('{"caller":"A","handle":"B","uuid":"6f1c', 'voip')).toEqual(['json-syntax']);
});
