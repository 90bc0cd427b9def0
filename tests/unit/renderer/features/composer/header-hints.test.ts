import { expect, test } from 'vitest';
import type { VariableValues } from '#shared/payload/variables.ts';
import { composedPush } from '../../../../support/window-samples.ts';
import { bundleIdHint, resolvedHint, topicHint } from '../../../../../renderer/features/composer/header-hints.ts';

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

test('a header with variables tells what it would be sent as', () => {
  const values: VariableValues = {
    nowMs: 0,
    uuid: '',
    count: 7,
    device: { name: 'Phone', token: null },
    environment: {},
    own: {},
  };
  expect(resolvedHint('order-{{counter}}-{{device.name}}', values)).toBe('Now: order-7-Phone');
  expect(resolvedHint('order', values)).toBeUndefined();
  // What is wrong with it is told as an error.
  expect(resolvedHint('{{user}}', values)).toBeUndefined();
});
