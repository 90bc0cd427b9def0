import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample, nowSeconds } from '../examples.ts';

const now = `"timestamp":${String(nowSeconds)}`;

test.each([
  ['{}', '{', '“timestamp”, “event”, and “content-state”'],
  ['{"aps":{}}', '"aps"', '“timestamp”, “event”, and “content-state”'],
  [`{"aps":{${now},"event":"update"}}`, '"aps"', 'needs “content-state” in'],
  [`{"aps":{${now},"event":"start","content-state":{}}}`, '"aps"', '“attributes-type”, “attributes”, and “alert”'],
  ['{"aps":{"event":"end"}}', '"aps"', 'needs “timestamp” in'],
])('what a Live Activity push lacks is an error that names all of it: %s', (payloadText, marked, said) => {
  expect(codesOf(payloadText, 'liveactivity')).toEqual(['live-activity-incomplete']);
  expect(findMarked(payloadText, 'live-activity-incomplete', 'liveactivity')).toMatchObject({
    text: marked,
    severity: 'error',
  });
  expect(lintExample({ payloadText, pushType: 'liveactivity' })[0]?.message).toContain(said);
});

test('one that lacks a key only because it is misspelled is whole when that is mended', () => {
  const text = `{"aps":{${now},"event":"update","contentState":{}}}`;
  const cured = fixed(text, 'misspelled-key', 'liveactivity');
  expect(cured).toBe(`{"aps":{${now},"event":"update","content-state":{}}}`);
  expect(codesOf(cured ?? '', 'liveactivity')).toEqual([]);
});

test.each([
  `{"aps":{${now},"event":"update","content-state":{}}}`,
  `{"aps":{${now},"event":"end"}}`,
  `{"aps":{${now},"event":"start","content-state":{},"attributes-type":"A","attributes":{},"alert":{"title":"Hi"}}}`,
])('a whole one is right: %s', (text) => {
  expect(codesOf(text, 'liveactivity')).toEqual([]);
});
