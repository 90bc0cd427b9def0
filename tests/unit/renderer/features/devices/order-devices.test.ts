import { expect, test } from 'vitest';
import type { Device } from '#shared/contract/devices.ts';
import { knownBundleIds, orderDevices } from '../../../../../renderer/features/devices/order-devices.ts';

function device(id: string, environment: Device['environment'], bundleId = 'com.example.app'): Device {
  return { id, name: id, token: 'ab', environment, bundleId, tokenKind: 'app', isSample: false, createdAtMs: 0 };
}

test('devices of the environment shown come first, and within one they keep their order', () => {
  const devices = [
    device('a', 'simulator'),
    device('b', 'production'),
    device('c', 'sandbox'),
    device('d', 'production'),
  ];
  expect(orderDevices(devices, 'production').map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  expect(orderDevices(devices, 'sandbox').map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
});

test('each bundle id is proposed once and an unknown one not at all', () => {
  const devices = [device('a', 'sandbox', 'b.b'), device('b', 'sandbox', 'a.a'), device('c', 'sandbox', 'b.b')];
  expect(knownBundleIds([...devices, device('d', 'sandbox', '')])).toEqual(['a.a', 'b.b']);
});
