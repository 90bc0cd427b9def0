import { describe, expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { automaticTopic, resolvePush } from '#shared/payload/resolve-push.ts';

const nowMs = 1_700_000_000_500;
const push: ComposedPush = {
  pushType: 'alert',
  bundleId: null,
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{}',
};
const resolve = (change: Partial<ComposedPush>, deviceBundleId = 'com.example.app') =>
  resolvePush({ ...push, ...change }, { deviceBundleId, nowMs });

describe('automatic values', () => {
  test('the topic is the device’s bundle id with the suffix of the push type', () => {
    expect(resolve({ pushType: 'voip' }).topic).toBe('com.example.app.voip');
    expect(resolve({ pushType: 'voip', bundleId: 'com.example.other' }).topic).toBe('com.example.other.voip');
    expect(automaticTopic({ ...push, pushType: 'mdm' }, { deviceBundleId: 'com.example.app' })).toBeUndefined();
    expect(resolve({}, '').topic).toBe('');
  });

  test('the priority is the push type’s usual one', () => {
    expect([
      resolve({}).priority,
      resolve({ pushType: 'background' }).priority,
      resolve({ pushType: 'new' }).priority,
    ]).toEqual([10, 5, 10]);
  });

  test('expiration, collapse id and apns-id are left out', () => {
    expect(resolve({})).toMatchObject({ expiration: null, collapseId: null, apnsId: null });
  });
});

test('what was set by hand goes out as it is', () => {
  expect(resolve({ topic: 'a.b', priority: 1, collapseId: 'c', apnsId: 'x', payloadText: ' {}\r\n' })).toEqual({
    pushType: 'alert',
    topic: 'a.b',
    priority: 1,
    expiration: null,
    collapseId: 'c',
    apnsId: 'x',
    payload: { encoding: 'utf8', content: ' {}\r\n' },
  });
});

test('expirations are epoch seconds', () => {
  expect(resolve({ expiration: { mode: 'none' } }).expiration).toBe(0);
  expect(resolve({ expiration: { mode: 'duration', seconds: 60 } }).expiration).toBe(1_700_000_060);
  expect(resolve({ expiration: { mode: 'date', atMs: 1_800_000_000_999 } }).expiration).toBe(1_800_000_000);
});
