import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

const alert = (members: string) => `{"aps":{"alert":{${members}}}}`;

test.each([
  ['"body":"b","loc-args":["a"]', 'loc-args-without-key', 'warning', '"loc-args"'],
  ['"title":"t","title-loc-args":["a"]', 'loc-args-without-key', 'warning', '"title-loc-args"'],
  ['"body":"b","subtitle-loc-args":["a"]', 'loc-args-without-key', 'warning', '"subtitle-loc-args"'],
  ['"loc-key":"%@ calls %@","loc-args":["a"]', 'loc-args-count', 'warning', '["a"]'],
  ['"loc-key":"%1$@, %2$@ and %1$@","loc-args":["a","b","c"]', 'loc-args-count', 'warning', '["a","b","c"]'],
  ['"title-loc-key":"%@ calls"', 'loc-args-count', 'warning', '"%@ calls"'],
  ['"body":"b","loc-key":"B"', 'text-and-loc-key', 'info', '"body"'],
  ['"title":"t","title-loc-key":"T"', 'text-and-loc-key', 'info', '"title"'],
])('is told: %s', (members, code, severity, marked) => {
  expect(codesOf(alert(members))).toEqual([code]);
  expect(findMarked(alert(members), code)).toMatchObject({ severity, text: marked });
});

test.each([
  '"loc-key":"CALLS","loc-args":["a","b"]',
  '"loc-key":"%@ calls %@","loc-args":["a","b"]',
  '"loc-key":"%2$@ calls %1$@","loc-args":["a","b"]',
  '"loc-key":"100%% of %@","loc-args":["a"]',
  '"loc-key":"100% sure","loc-args":["a"]',
  '"loc-key":"100%done"',
  '"loc-key":"100%%@"',
  '"loc-key":"%@ has %d","loc-args":["a","3"]',
  '"title":"t","loc-key":"B"',
])('is as it should be: %s', (members) => {
  expect(codesOf(alert(members))).toEqual([]);
});

test('arguments that are still to be typed are not missed', () => {
  expect(codesOf('{"aps":{"alert":{"loc-key":"%@ calls"')).toEqual(['json-syntax']);
});

test('the title of a Live Activity is looked into', () => {
  const payloadText =
    '{"aps":{"timestamp":1700000000,"event":"end","alert":{"title":{"loc-args":["a"]},"body":{"loc-key":"B"}}}}';
  expect(lintExample({ payloadText, pushType: 'liveactivity' })).toMatchObject([
    { code: 'loc-args-without-key', place: { path: ['aps', 'alert', 'title', 'loc-args'] } },
  ]);
});

test('one argument is not called several', () => {
  const payloadText = alert('"loc-key":"%@ calls %@","loc-args":["a"]');
  expect(lintExample({ payloadText })[0]?.message).toContain('2 placeholders and gets 1 argument;');
});
