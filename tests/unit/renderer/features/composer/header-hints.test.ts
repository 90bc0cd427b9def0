import { expect, test } from 'vitest';
import { composedPush } from '../../../../support/window-samples.ts';
import { bundleIdHint, topicHint } from '../../../../../renderer/features/composer/header-hints.ts';

test('the hint of the topic tells how it came about', () => {
  expect(topicHint(composedPush())).toBe('The bundle id as it is.');
  expect(topicHint(composedPush({ pushType: 'voip' }))).toContain('“.voip”');
  expect(topicHint(composedPush({ pushType: 'voip', topic: 'a.b' }))).toContain('as typed');
  expect(topicHint(composedPush({ pushType: 'mdm' }))).toContain('An MDM push');
});

test('the hint of the bundle id says when it has no part in the push', () => {
  expect(bundleIdHint(composedPush(), 'a.b')).toContain('From the chosen device');
  expect(bundleIdHint(composedPush(), '')).toContain('No device tells one');
  expect(bundleIdHint(composedPush({ bundleId: 'c.d' }), 'a.b')).toContain('Typed here');
  expect(bundleIdHint(composedPush({ topic: 'c.d' }), 'a.b')).toContain('Not sent');
  expect(bundleIdHint(composedPush({ pushType: 'mdm' }), 'a.b')).toContain('MDM');
});
