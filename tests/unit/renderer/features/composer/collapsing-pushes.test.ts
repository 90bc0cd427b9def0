import { describe, expect, test } from 'vitest';
import type { ComposedPush, SavedPush } from '#shared/contract/drafts.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
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
const values: VariableValues = {
  nowMs: 0,
  uuid: 'u',
  count: 1,
  device: { name: null, token: null },
  environment: {},
  own: { t: 'a', u: '7' },
};

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
    collapsingPushes(draft, [saved('News', {}), saved('Plain', { payloadText: '{"aps":{"alert":"Hi"}}' })], values),
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
  expect(collapsingPushes(draft, others, values)).toEqual([]);
  const ofApp = { ...draft, bundleId: 'com.example.app' };
  expect(collapsingPushes(ofApp, [saved('Other app', { bundleId: 'com.example.other' })], values)).toEqual([]);
});

test('a draft without a collapse id collapses with nothing', () => {
  expect(collapsingPushes({ ...draft, collapseId: '' }, [saved('None', { collapseId: '' })], values)).toEqual([]);
});

describe('with variables', () => {
  const shared = (mine: Partial<ComposedPush>, other: Partial<ComposedPush>) => {
    const judged = { ...push, ...mine };
    const collapsing = collapsingPushes({ ...judged, savedPushName: null }, [saved('Other', other)], values);
    const found = lintPush(judged, { deviceBundleId: '', tokenKinds: [], nowMs: 0, collapsing, variables: values });
    return found.some(({ code }) => code === 'collapse-id-shared');
  };
  const thread = (value: string) => `{"aps":{"alert":"Hi","thread-id":"${value}"}}`;

  test.each<[string, Partial<ComposedPush>, Partial<ComposedPush>, boolean]>([
    ['the same thread', { payloadText: thread('{{t}}') }, { payloadText: thread('{{t}}') }, false],
    ['what the thread stands for', { payloadText: thread('a') }, { payloadText: thread('{{t}}') }, false],
    [
      'no JSON but for them',
      { payloadText: thread('a') },
      { payloadText: `{"at":{{now}},${thread('a').slice(1)}` },
      false,
    ],
    [
      'the same id for two threads',
      { collapseId: 'x-{{u}}' },
      { collapseId: 'x-{{u}}', payloadText: thread('b') },
      true,
    ],
    ['what the id stands for', { collapseId: 'x-{{u}}' }, { collapseId: 'x-7', payloadText: thread('b') }, true],
    [
      'an id that is new each time',
      { collapseId: '{{uuid}}' },
      { collapseId: '{{uuid}}', payloadText: thread('b') },
      false,
    ],
  ])('%s', (_, mine, other, isShared) => expect(shared(mine, other)).toBe(isShared));
});
