import { expect, test } from 'vitest';
import { isNewerThanIos } from '#shared/payload/ios-versions.ts';

test.each([
  ['iOS 16.1', '16', true],
  ['iOS 16.1', '16.1', false],
  ['iOS 8.2', '10', false],
  ['iOS 18', '17.9', true],
  ['iOS 18', '26', false],
  ['macOS 10.9', '3', false],
])('%s is newer than iOS %s: %s', (since, version, isNewer) => {
  expect(isNewerThanIos(since, version)).toBe(isNewer);
});
