import { bundleIdOfTopic } from '#shared/apns/topics.ts';
import type { KeyObject } from 'node:crypto';
import type { SimulatedDevice } from '../ports/simulator.ts';

/** A signing key that Local APNs accepts. */
export interface TrustedKey {
  readonly keyId: string;
  readonly teamId: string;
  readonly publicKey: KeyObject;
}

export interface KnownDevice extends SimulatedDevice {
  /** Set when the app was removed: pushes get 410 `Unregistered` with this time, in epoch milliseconds. */
  readonly unregisteredAtMs?: number;
}

/** Everything that requests are judged against. */
export interface SimulatedWorld {
  /** By key id. */
  readonly keys: ReadonlyMap<string, TrustedKey>;
  /** Bundle ids of the apps; each of them may use every topic suffix. */
  readonly bundleIds: ReadonlySet<string>;
  /** By lower-case token. A token stands for several devices when it was listed with several topics. */
  readonly devices: ReadonlyMap<string, readonly KnownDevice[]>;
}

/** The device that a push to this token and topic reaches; with another topic one that the token is of. */
export function findDevice(world: SimulatedWorld, token: string, topic: string | null): KnownDevice | undefined {
  const devices = world.devices.get(token.toLowerCase()) ?? [];
  return devices.find((candidate) => candidate.topic === topic) ?? devices[0];
}

/** The world of these keys and devices; its apps are those that the devices' topics belong to. */
export function createSimulatedWorld(keys: readonly TrustedKey[], devices: readonly KnownDevice[]): SimulatedWorld {
  const byToken = new Map<string, KnownDevice[]>();
  for (const device of devices) {
    const token = device.token.toLowerCase();
    const known = byToken.get(token);
    if (known === undefined) byToken.set(token, [device]);
    else if (!known.some(({ topic }) => topic === device.topic)) known.push(device);
  }
  const topics = devices.map(({ topic }) => topic).filter((topic) => topic !== '');
  return {
    keys: new Map(keys.map((key) => [key.keyId, key])),
    bundleIds: new Set(topics.map(bundleIdOfTopic)),
    devices: byToken,
  };
}
