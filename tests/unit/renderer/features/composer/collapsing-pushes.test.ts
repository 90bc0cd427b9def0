import { expect, test } from 'vitest';
import type { ComposedPush, SavedPush } from '#shared/contract/schemas.ts';
import { collapsingPushes } from '../../../../../renderer/features/composer/collapsing-pushes.ts';

const push: ComposedPush = {
  pushType: 'alert',
  bundleId: null,
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: 'today',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{"aps":{"alert":"Hi","thread-id":"news"}}',
};
const draft = { collapseId: 'today', bundleId: null, savedPushName: 'Mine' };

function saved(name: string, change: Partial<ComposedPush> | null): SavedPush {
  return {
    name,
    isSample: false,
    modifiedAtMs: 0,
    push: change === null ? null : { ...push, ...change },
    failure: null,
  };
}

test('other saved alerts with the same collapse id are found, with their thread', () => {
  expect(
    collapsingPushes(draft, [saved('News', {}), saved('Plain', { payloadText: '{"aps":{"alert":"Hi"}}' })]),
  ).toEqual([
    { name: 'News', collapseId: 'today', threadId: 'news' },
    { name: 'Plain', collapseId: 'today', threadId: null },
  ]);
});

test('the draft’s own file, other ids, other apps, other push types and damaged files are none', () => {
  const others = [
    saved('Mine', {}),
    saved('Other id', { collapseId: 'tomorrow' }),
    saved('Background', { pushType: 'background' }),
    saved('Damaged', null),
  ];
  expect(collapsingPushes(draft, others)).toEqual([]);
  const ofApp = { ...draft, bundleId: 'com.example.app' };
  expect(collapsingPushes(ofApp, [saved('Other app', { bundleId: 'com.example.other' })])).toEqual([]);
});

test('a draft without a collapse id collapses with nothing', () => {
  expect(collapsingPushes({ ...draft, collapseId: '' }, [saved('None', { collapseId: '' })])).toEqual([]);
});
