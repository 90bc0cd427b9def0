import { environmentNames, type Environment } from '#shared/apns/environments.ts';
import type { Device } from '#shared/contract/schemas.ts';

export interface DeviceGroup {
  readonly environment: Environment;
  readonly devices: readonly Device[];
}

/** Devices by environment, the one shown in the composer first; each group keeps its order. Empty groups are left out. */
export function groupDevices(devices: readonly Device[], shown: Environment): readonly DeviceGroup[] {
  const order = [shown, ...environmentNames.filter((name) => name !== shown)];
  return order
    .map((environment) => ({ environment, devices: devices.filter((device) => device.environment === environment) }))
    .filter((group) => group.devices.length > 0);
}

/** The bundle ids in use, each once, for completion. */
export function knownBundleIds(devices: readonly Device[]): readonly string[] {
  return [...new Set(devices.map(({ bundleId }) => bundleId).filter((bundleId) => bundleId !== ''))].sort();
}
