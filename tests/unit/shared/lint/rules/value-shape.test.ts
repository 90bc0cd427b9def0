import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

describe('a value of the wrong type is an error', () => {
  test.each([
    ['{"aps":{"alert":"Hi","mutable-content":true}}', 'true', '{"aps":{"alert":"Hi","mutable-content":1}}'],
    ['{"aps":{"alert":"Hi","mutable-content":"1"}}', '"1"', '{"aps":{"alert":"Hi","mutable-content":1}}'],
    ['{"aps":{"alert":"Hi","relevance-score":"0.5"}}', '"0.5"', '{"aps":{"alert":"Hi","relevance-score":0.5}}'],
    ['{"aps":{"alert":"Hi","thread-id":7}}', '7', '{"aps":{"alert":"Hi","thread-id":"7"}}'],
    ['{"aps":{"alert":{"title":["t"],"body":"b"}}}', '["t"]', undefined],
    [
      '{"aps":{"alert":{"loc-key":"A","loc-args":"Bo"}}}',
      '"Bo"',
      '{"aps":{"alert":{"loc-key":"A","loc-args":["Bo"]}}}',
    ],
    [
      '{"aps":{"alert":{"loc-key":"A","loc-args":["Bo", 3]}}}',
      '["Bo", 3]',
      '{"aps":{"alert":{"loc-key":"A","loc-args":["Bo", "3"]}}}',
    ],
    ['{"aps":{"alert":{"loc-key":"A","loc-args":[{}]}}}', '[{}]', undefined],
    ['{"aps":{"sound":{"name":"a","volume":"1"}}}', '"1"', '{"aps":{"sound":{"name":"a","volume":1}}}'],
  ])('%s', (text, marked, cured) => {
    expect(codesOf(text)).toContain('value-wrong-type');
    expect(findMarked(text, 'value-wrong-type')).toMatchObject({ text: marked, severity: 'error' });
    expect(fixed(text, 'value-wrong-type')).toBe(cured);
  });

  test.each([
    ['{"aps":{"content-changed":1}}', 'widgets', '{"aps":{"content-changed":true}}'],
    [`{"aps":{"timestamp":"${String(nowSeconds)}","event":"end"}}`, 'liveactivity', undefined],
  ])('in other pushes as well: %s', (text, pushType, cured) => {
    expect(codesOf(text, pushType)).toEqual(['value-wrong-type']);
    if (cured !== undefined) expect(fixed(text, 'value-wrong-type', pushType)).toBe(cured);
  });

  test.each([
    '{"aps":{"alert":"Hi","sound":7}}',
    '{"aps":{"alert":"Hi","sound":true}}',
    '{"aps":{"alert":"Hi","thread-id":false}}',
    '{"aps":{"alert":{"body":"b","launch-image":1}}}',
  ])('which text a number or a flag was meant to be is not guessed where it names something: %s', (text) => {
    expect(codesOf(text)).toEqual(['value-wrong-type']);
    expect(fixed(text, 'value-wrong-type')).toBeUndefined();
  });

  test('for a badge and an alert as well, and a badge is mended', () => {
    expect(fixed('{"aps":{"badge":"3"}}', 'badge-not-number')).toBe('{"aps":{"badge":3}}');
    expect(codesOf('{"aps":{"alert":["Hi"]}}')).toEqual(['alert-wrong-type']);
  });
});

test.each([
  ['{"aps":{"alert":{"title":{"loc-key":"A"},"body":"b"},"timestamp":1700000000,"event":"end"}}', 'liveactivity'],
  ['{"aps":{"alert":{"body":"b","action-loc-key":null}}}', 'alert'],
  ['{"aps":{"alert":"Hi","sound":{"name":"a"}}}', 'alert'],
  ['{"aps":{"badge":"3"},"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}', 'voip'],
])('what Apple allows, and what only the app reads, is no error: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).not.toContain('value-wrong-type');
  expect(codesOf(text, pushType)).not.toContain('badge-not-number');
});
