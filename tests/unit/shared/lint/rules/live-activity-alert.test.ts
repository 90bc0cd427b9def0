import { expect, test } from 'vitest';
import { codesOf, findMarked, nowSeconds } from '../examples.ts';

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
