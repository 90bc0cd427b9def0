import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

const payload = (members: string) =>
  `{"aps":{"timestamp":${String(nowSeconds)},"event":"update","content-state":{}${members}}}`;

test('the sound of a Live Activity beside its alert is a warning, and is moved into it', () => {
  const text = payload(',"alert":{"title":"t"},"sound":"a.caf"');
  expect(codesOf(text, 'liveactivity')).toEqual(['live-activity-sound']);
  expect(findMarked(text, 'live-activity-sound', 'liveactivity')).toMatchObject({
    text: '"sound"',
    severity: 'warning',
  });
  const cured = payload(',"alert":{"title":"t","sound":"a.caf"}');
  expect(fixed(text, 'live-activity-sound', 'liveactivity')).toBe(cured);
  expect(codesOf(cured, 'liveactivity')).toEqual([]);
});

test('where there is no alert to move it into, it is told only', () => {
  expect(fixed(payload(',"sound":"a.caf"'), 'live-activity-sound', 'liveactivity')).toBeUndefined();
});

test('of another push it stands beside the alert', () => {
  expect(codesOf('{"aps":{"alert":{"title":"t"},"sound":"a.caf"}}')).toEqual([]);
});
