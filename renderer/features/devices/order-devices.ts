import type { Environment } from '#shared/apns/environments.ts';
import { environmentNames } from '#shared/apns/environments.ts';
import type { Device } from '#shared/contract/devices.ts';

/** Devices by environment, the one shown in the composer first; within one they keep their order. */
export function orderDevices(devices: readonly Device[], shown: Environment): readonly Device[] {
  const order = [shown, ...environmentNames.filter((name) => name !== shown)];
  return order.flatMap((environment) => devices.filter((device) => device.environment === environment));
}

/** The bundle ids in use, each once, for completion. */
export function knownBundleIds(devices: readonly Device[]): readonly string[] {
  return [...new Set(devices.map(({ bundleId }) => bundleId).filter((bundleId) => bundleId !== ''))].sort();
}
