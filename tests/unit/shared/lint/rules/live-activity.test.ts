import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

const payload = (members: string, event = 'update', timestamp = nowSeconds) =>
  `{"aps":{"timestamp":${String(timestamp)},"event":"${event}","content-state":{}${members}}}`;
const start = ',"attributes-type":"A","attributes":{},"alert":{"title":"t","body":"b"}';

describe('the timestamp of a Live Activity', () => {
  test.each([
    [1, 'timestamp-stale'],
    [nowSeconds - 3601, 'timestamp-stale'],
    [nowSeconds + 3601, 'timestamp-ahead'],
  ])('is not far from now: %d', (timestamp, code) => {
    const text = payload('', 'update', timestamp);
    expect(codesOf(text, 'liveactivity')).toEqual([code]);
    expect(findMarked(text, code, 'liveactivity')).toMatchObject({ text: String(timestamp), severity: 'warning' });
    expect(fixed(text, code, 'liveactivity')).toBe(payload(''));
  });

  test.each([nowSeconds - 3600, nowSeconds, nowSeconds + 3600])('may be near it: %d', (timestamp) => {
    expect(codesOf(payload('', 'update', timestamp), 'liveactivity')).toEqual([]);
  });

  test('is made from milliseconds', () => {
    const text = payload('', 'update', nowSeconds * 1000);
    expect(codesOf(text, 'liveactivity')).toEqual(['date-milliseconds']);
    expect(fixed(text, 'date-milliseconds', 'liveactivity')).toBe(payload(''));
  });
});

describe('the sound of a Live Activity', () => {
  test('stands inside of the alert', () => {
    const text = payload(',"alert":{"title":"t"},"sound":"a.caf"');
    expect(codesOf(text, 'liveactivity')).toEqual(['live-activity-sound']);
    expect(findMarked(text, 'live-activity-sound', 'liveactivity')).toMatchObject({ severity: 'warning' });
    const cured = payload(',"alert":{"title":"t","sound":"a.caf"}');
    expect(fixed(text, 'live-activity-sound', 'liveactivity')).toBe(cured);
    expect(codesOf(cured, 'liveactivity')).toEqual([]);
  });

  test('of another push does not', () => {
    expect(codesOf('{"aps":{"alert":{"title":"t"},"sound":"a.caf"}}')).toEqual([]);
  });
});

test('keys of the start or the end are told in other events', () => {
  const text = payload(',"attributes-type":"A"');
  expect(findMarked(text, 'key-of-other-event', 'liveactivity')).toMatchObject({
    text: '"attributes-type"',
    severity: 'info',
  });
  expect(codesOf(payload(start, 'start'), 'liveactivity')).toEqual([]);
  expect(codesOf(payload(`,"dismissal-date":${String(nowSeconds)}`, 'end'), 'liveactivity')).toEqual([]);
});

test('a token and a channel together are a warning', () => {
  const both = payload(`${start},"input-push-token":1,"input-push-channel":"YQ=="`, 'start');
  expect(codesOf(both, 'liveactivity')).toEqual(['token-and-channel']);
  expect(codesOf(payload(`${start},"input-push-token":1`, 'start'), 'liveactivity')).toEqual([]);
  expect(codesOf(payload(`${start},"input-push-channel":"YQ=="`, 'start'), 'liveactivity')).toEqual([]);
});

test('a dismissal more than four hours ahead is told', () => {
  const dismissedAfter = (seconds: number) => payload(`,"dismissal-date":${String(nowSeconds + seconds)}`, 'end');
  expect(findMarked(dismissedAfter(14_401), 'dismissal-too-late', 'liveactivity')).toMatchObject({ severity: 'info' });
  expect(codesOf(dismissedAfter(14_400), 'liveactivity')).toEqual([]);
});
