import { expect, test } from 'vitest';
import { codesOf, findMarked, nowSeconds } from '../examples.ts';

const start = (members: string) =>
  `{"aps":{"timestamp":${String(nowSeconds)},"event":"start","content-state":{},"attributes-type":"A","attributes":{},"alert":{"title":"t","body":"b"}${members}}}`;

test('a token and a channel together are a warning', () => {
  const text = start(',"input-push-token":1,"input-push-channel":"YQ=="');
  expect(codesOf(text, 'liveactivity')).toEqual(['token-and-channel']);
  expect(findMarked(text, 'token-and-channel', 'liveactivity')).toMatchObject({
    text: '"input-push-channel"',
    severity: 'warning',
  });
});

test.each(['', ',"input-push-token":1', ',"input-push-channel":"YQ=="'])(
  'one of them, or none, is right: %s',
  (one) => {
    expect(codesOf(start(one), 'liveactivity')).toEqual([]);
  },
);
