import { expect, test } from 'vitest';
import type { SavedPush } from '#shared/contract/drafts.ts';
import { failure } from '#shared/failure.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';
import { describePushType, findPushes } from '../../../../../renderer/features/library/find-pushes.ts';

const samples: SavedPush[] = samplePushes.map(({ name, push }) => ({
  name,
  push,
  isSample: true,
  modifiedAtMs: 0,
  failure: null,
}));
const [welcome] = samples;
const own: SavedPush = {
  name: 'Weekend hike',
  push: welcome?.push ?? null,
  isSample: false,
  modifiedAtMs: 1,
  failure: null,
};
const damaged: SavedPush = {
  name: 'Broken',
  push: null,
  isSample: false,
  modifiedAtMs: 1,
  failure: failure('saved-push-damaged', { file: '/library/Broken.push.json', detail: 'line 1' }),
};
const all = [...samples, own, damaged];
const names = (pushes: readonly SavedPush[]) => pushes.map(({ name }) => name);

test('without a word all are found, samples apart from one’s own', () => {
  const found = findPushes(all, ' ');
  expect(names(found.own)).toEqual(['Weekend hike', 'Broken']);
  expect(names(found.samples)).toEqual(['Welcome', 'Background refresh', 'Incoming call']);
});

test('every word has to be in the name or the push type, in any case', () => {
  expect(names(findPushes(all, 'ALERT').own)).toEqual(['Weekend hike']);
  expect(names(findPushes(all, 'hike alert').own)).toEqual(['Weekend hike']);
  expect(names(findPushes(all, 'voip').samples)).toEqual(['Incoming call']);
  expect(findPushes(all, 'hike voip')).toEqual({ own: [], samples: [] });
});

test('a push type of a newer version is called as it is written', () => {
  const push = welcome?.push ? { ...welcome.push, pushType: 'hologram' } : null;
  expect(describePushType({ push })).toBe('hologram');
  expect(describePushType({ push: null })).toBe('');
});
