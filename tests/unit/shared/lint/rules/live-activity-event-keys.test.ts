import { expect, test } from 'vitest';
import { codesOf, findMarked, nowSeconds } from '../examples.ts';

const now = String(nowSeconds);
const payload = (event: string, members: string) =>
  `{"aps":{"timestamp":${now},"event":"${event}","content-state":{}${members}}}`;
const start = ',"attributes-type":"A","attributes":{},"alert":{"title":"t","body":"b"}';

test.each([
  ['update', ',"attributes-type":"A"', '"attributes-type"'],
  ['end', ',"input-push-token":1', '"input-push-token"'],
  ['update', `,"dismissal-date":${now}`, '"dismissal-date"'],
  ['end', `,"stale-date":${now}`, '"stale-date"'],
])('a key of the start or the end is told in another event: %s %s', (event, members, marked) => {
  const text = payload(event, members);
  expect(codesOf(text, 'liveactivity')).toEqual(['key-of-other-event']);
  expect(findMarked(text, 'key-of-other-event', 'liveactivity')).toMatchObject({ text: marked, severity: 'info' });
});

test.each([
  ['start', start],
  ['end', `,"dismissal-date":${now}`],
  ['update', `,"stale-date":${now}`],
])('in its own it is right: %s %s', (event, members) => {
  expect(codesOf(payload(event, members), 'liveactivity')).toEqual([]);
});
