import { expect, test } from 'vitest';
import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { emptyPush } from '../../../../../renderer/features/composer/choices.ts';
import { describeSwitch } from '../../../../../renderer/features/composer/describe-switch.ts';
import type { Switched } from '../../../../../renderer/features/composer/switched-store.ts';

function deviceOf(name: string, tokenKind: Device['tokenKind']): Device {
  return {
    id: name,
    name,
    token: 'ab',
    bundleId: 'com.example.app',
    environment: 'simulator',
    tokenKind,
    isSample: false,
    createdAtMs: 0,
  };
}

const phone = deviceOf('iPhone', 'app');
const caller = deviceOf('iPhone (VoIP)', 'voip');

function describeTo(to: string, change: Partial<ComposedPush> = {}, more: Partial<Switched> = {}, targets = [phone]) {
  const switched: Switched = {
    from: 'alert',
    to,
    text: '{}',
    deviceIds: ['iPhone'],
    resetPriority: null,
    carried: null,
    undoable: null,
    isAnswered: false,
    ...more,
  };
  const push = { ...emptyPush, pushType: to, ...change };
  return describeSwitch(switched, { push, topic: push.topic ?? 'com.example.app', before: [phone], targets });
}

test('a VoIP push has its own limit and goes to the VoIP token of the same device', () => {
  expect(describeTo('voip', {}, {}, [caller])).toEqual([
    'Now a VoIP push: topic com.example.app, priority 10, at most 5120 bytes.',
    'It goes to “iPhone (VoIP)” instead of “iPhone”.',
  ]);
});

test('a device without the right token is named', () => {
  expect(describeTo('liveactivity')).toEqual([
    'Now a Live Activity push: topic com.example.app, priority 10, at most 4096 bytes.',
    'It is sent with a signing key only.',
    'It needs a device with a Live Activity token; “iPhone” has another kind.',
  ]);
});

test('a priority that had to go is told with the reason', () => {
  const [, reset] = describeTo('background', {}, { resetPriority: 10 });
  expect(reset).toBe(
    'The chosen priority 10 is gone: Background pushes always have priority 5; Apple calls any other an error.',
  );
});

test('a topic that was typed by hand stays, and it is said what it should end in', () => {
  expect(describeTo('background', { topic: 'com.example.app' })).toHaveLength(1);
  expect(describeTo('voip', { topic: 'com.example.app' }, {}, [caller])[1]).toBe(
    'The topic was typed by hand and stays; the topic of VoIP pushes ends in “.voip”.',
  );
});

test('an MDM push takes its topic from the certificate, which is not certain to be the only way', () => {
  const told = describeTo('mdm').join(' ');
  expect(told).toContain('Now an MDM push');
  expect(told).toContain('Its topic is that of the MDM push certificate.');
  expect(told).toContain('It is sent with a certificate only (not certain).');
});
