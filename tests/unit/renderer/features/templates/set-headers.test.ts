import { expect, test } from 'vitest';
import { setHeadersOf } from '../../../../../renderer/features/templates/set-headers.ts';
import { composedPush } from '../../../../support/window-samples.ts';

test('a push with nothing but automatic headers sets none', () => {
  expect(setHeadersOf(composedPush())).toEqual([]);
});

test('headers that are set are told with their values in words', () => {
  const push = composedPush({ topic: 'pass.com.example', priority: 5, expiration: { mode: 'none' }, collapseId: 'c' });
  expect(setHeadersOf(push)).toEqual([
    ['apns-topic', 'pass.com.example'],
    ['apns-priority', '5'],
    ['apns-expiration', '0: tried once, not stored'],
    ['apns-collapse-id', 'c'],
  ]);
  expect(setHeadersOf(composedPush({ expiration: { mode: 'duration', seconds: 600 } }))).toEqual([
    ['apns-expiration', '600 seconds after sending'],
  ]);
  expect(setHeadersOf(composedPush({ expiration: { mode: 'date', atMs: 0 }, apnsId: 'id' }))).toEqual([
    ['apns-expiration', '1970-01-01T00:00:00.000Z'],
    ['apns-id', 'id'],
  ]);
});
