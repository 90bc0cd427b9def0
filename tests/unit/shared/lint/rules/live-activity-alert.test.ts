import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

const activity = (event: string, alert: string) =>
  `{"aps":{"timestamp":${String(nowSeconds)},"event":"${event}","content-state":{},${
    event === 'start' ? '"attributes-type":"A","attributes":{},' : ''
  }"alert":${alert}}}`;

test.each(['{}', '{"title":"","body":""}', '{"title":{"loc-key":""}}'])(
  'a start whose alert has nothing to read is a warning: %s',
  (alert) => {
    const text = activity('start', alert);
    expect(codesOf(text, 'liveactivity')).toEqual(['live-activity-alert-empty']);
    expect(findMarked(text, 'live-activity-alert-empty', 'liveactivity')).toMatchObject({
      text: alert,
      severity: 'warning',
    });
  },
);

test.each([
  activity('start', '{"title":"Kick-off"}'),
  activity('start', '{"title":{"loc-key":"KICK"},"body":"b"}'),
  activity('update', '{}'),
])('one with a text, and an update that is silent, are right: %s', (text) => {
  expect(codesOf(text, 'liveactivity')).toEqual([]);
});

test('an alert that is text is a warning, and a person may make it the body', () => {
  const text = activity('update', '"Goal!"');
  expect(codesOf(text, 'liveactivity')).toEqual(['live-activity-alert-text']);
  expect(findMarked(text, 'live-activity-alert-text', 'liveactivity')).toMatchObject({
    text: '"Goal!"',
    severity: 'warning',
  });
  expect(fixed(text, 'live-activity-alert-text', 'liveactivity')).toBe(activity('update', '{"body": "Goal!"}'));
  expect(codesOf('{"aps":{"alert":"Goal!"}}')).toEqual([]);
});

test.each([
  ['{"title-loc-key":"GOAL","title-loc-args":["Maya"]}', '"title-loc-key"'],
  ['{"title":"t","loc-key":"GOAL"}', '"loc-key"'],
])('the loc-key of other alerts is a warning: %s', (alert, marked) => {
  const text = activity('start', alert);
  expect(codesOf(text, 'liveactivity')).toEqual(['live-activity-loc-key']);
  expect(findMarked(text, 'live-activity-loc-key', 'liveactivity')).toMatchObject({
    text: marked,
    severity: 'warning',
  });
});
