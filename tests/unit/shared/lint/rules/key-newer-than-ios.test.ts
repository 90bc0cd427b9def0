import { expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import { automaticHeaders } from '#shared/payload/automatic-headers.ts';
import { nowMs } from '../examples.ts';

const text = '{"aps":{"alert":{"title":"t","subtitle":"s"},"interruption-level":"passive","filter-criteria":"a"}}';

function findNewer(oldestIos: string | null) {
  const push: ComposedPush = { ...automaticHeaders, pushType: 'alert', payloadText: text };
  return lintPush(push, { deviceBundleId: 'com.example.app', tokenKinds: [], nowMs, oldestIos })
    .filter(({ code }) => code === 'key-newer-than-ios')
    .map(({ severity, place }) => [severity, place.kind === 'payload' && place.path.at(-1)]);
}

test('tells the keys that the oldest iOS does not know', () => {
  expect(findNewer('15')).toEqual([['info', 'filter-criteria']]);
  expect(findNewer('9.3')).toEqual([
    ['info', 'interruption-level'],
    ['info', 'filter-criteria'],
    ['info', 'subtitle'],
  ]);
});

test('says nothing of an iOS that knows all of them, nor where none was chosen', () => {
  expect(findNewer('16')).toEqual([]);
  expect(findNewer(null)).toEqual([]);
});
