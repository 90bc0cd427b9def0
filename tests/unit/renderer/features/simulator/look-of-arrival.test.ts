import { expect, test } from 'vitest';
import { lookOfArrival } from '../../../../../renderer/features/simulator/look-of-arrival.ts';

const arrival = {
  status: 200,
  payloadText: '{"aps":{"alert":"Hi"}}',
  pushType: 'alert',
  topic: 'com.example.app',
  atMs: 1_700_000_000_000,
};

test('a push that arrived is told as the device would show it', () => {
  expect(lookOfArrival(arrival)).toBe('Banner: Hi');
  expect(lookOfArrival({ ...arrival, pushType: null })).toBe('Banner: Hi');
  expect(lookOfArrival({ ...arrival, payloadText: 'x' })).toMatch(/^Nothing is shown: The text is not JSON/);
  expect(lookOfArrival({ ...arrival, topic: 'pass.com.example' })).toBe('Wallet updates the pass');
  const state = '{"aps":{"timestamp":1700000000,"event":"update","content-state":{}}}';
  expect(lookOfArrival({ ...arrival, pushType: 'liveactivity', payloadText: state })).toBe('Live Activity, update');
});

test('of a push that was refused nothing is told', () => {
  expect(lookOfArrival({ ...arrival, status: 400 })).toBeNull();
});
