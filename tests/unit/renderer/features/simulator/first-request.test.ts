import { describe, expect, test } from 'vitest';
import type { SimulatorStatus } from '#shared/contract/simulator.ts';
import { addressOf, curlForFirstRequest } from '../../../../../renderer/features/simulator/first-request.ts';

const running: SimulatorStatus = {
  state: 'running',
  host: '127.0.0.1',
  port: 2197,
  caFile: '/Users/ana/it’s/ca.pem',
  keyFile: '/key.p8',
  keyId: 'ABC123DEFG',
  teamId: 'DEF123GHIJ',
  plays: 'sandbox',
  isStrict: false,
  failure: null,
  apps: ['com.example.app'],
  devices: [{ token: '740f4707', topic: 'com.example.app', environment: 'sandbox', name: 'Sample iPhone' }],
};

describe('the address of Local APNs', () => {
  test('is known while it runs', () => {
    expect(addressOf(running)).toBe('https://127.0.0.1:2197');
    expect(addressOf({ ...running, state: 'stopped', port: null })).toBeNull();
    expect(addressOf({ ...running, state: 'failed' })).toBeNull();
  });
});

describe('the curl command for a first request', () => {
  test('reaches the first known device and leaves the provider token to the person', () => {
    const curl = curlForFirstRequest(running);
    expect(curl).toContain('https://127.0.0.1:2197/3/device/740f4707');
    expect(curl).toContain("-H 'apns-topic: com.example.app'");
    expect(curl).toContain('bearer $JWT');
  });

  test('a quote in a path does not end the word of the shell', () => {
    expect(curlForFirstRequest({ ...running, caFile: "/it's/ca.pem" })).toContain(`'/it'\\''s/ca.pem'`);
  });

  test('a VoIP device gets the push type voip', () => {
    const [device] = running.devices;
    const devices = device === undefined ? [] : [{ ...device, topic: 'com.example.app.voip' }];
    expect(curlForFirstRequest({ ...running, devices })).toContain('apns-push-type: voip');
  });

  test('is not offered where it could not work', () => {
    expect(curlForFirstRequest({ ...running, devices: [] })).toBeNull();
    expect(curlForFirstRequest({ ...running, state: 'stopped', port: null })).toBeNull();
  });
});
