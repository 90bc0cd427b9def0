import { bundleIdOfTopic, suffixOfTopic } from '#shared/apns/topics.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { SavedPush } from '#shared/contract/drafts.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';
import { publicKeyDigest } from './certificates/public-key-digest.ts';
import type { Simulator } from './ports/simulator.ts';
import type { Stores } from './ports/stores.ts';

/** Id of the sample key's credential; its secret is the simulator's plain key file, not in the vault. */
export const sampleCredentialId = 'sample-key';

export const sampleCredentialName = 'Sample key';

const settingName = 'samples';

/**
 * What a new user finds: the key and devices of Local APNs and three pushes. Key and pushes are shown, not stored, so
 * that removing them is one setting; devices are rows that can also be renamed or removed one by one.
 */
export interface Samples {
  isPresent(): Promise<boolean>;
  /** Puts the sample devices there at first run, and mends their tokens when Local APNs was set up anew. */
  prepare(): Promise<void>;
  restore(): Promise<void>;
  remove(): Promise<void>;
  credential(): Promise<Credential | undefined>;
  pushes(): Promise<readonly SavedPush[]>;
}

export function createSamples(stores: Stores, simulator: Simulator, now: () => number): Samples {
  const isPresent = async (): Promise<boolean> => (await stores.settings.get(settingName)) !== 'removed';

  const addDevices = async (): Promise<void> => {
    await stores.devices.replaceSamples(sampleDevices(simulator, now()));
    await stores.settings.set(settingName, 'present');
  };

  return {
    isPresent,
    async prepare() {
      const setting = await stores.settings.get(settingName);
      if (setting === undefined) await addDevices();
      if (setting !== 'present') return;
      const tokens = new Set(simulator.sampleDevices.map(({ token }) => token));
      const isStale = (await stores.devices.list()).some((device) => device.isSample && !tokens.has(device.token));
      if (isStale) await addDevices();
    },
    restore: addDevices,
    async remove() {
      await stores.devices.replaceSamples([]);
      await stores.settings.set(settingName, 'removed');
    },
    async credential() {
      if (!(await isPresent())) return undefined;
      return describeSampleKey(simulator);
    },
    async pushes() {
      if (!(await isPresent())) return [];
      return samplePushes.map(({ name, push }) => ({ name, push, isSample: true, modifiedAtMs: 0, failure: null }));
    },
  };
}

function sampleDevices(simulator: Simulator, createdAtMs: number): Device[] {
  return simulator.sampleDevices.map(({ token, topic, name }, index) => ({
    id: `sample-device-${String(index + 1)}`,
    name,
    token,
    environment: 'simulator',
    bundleId: bundleIdOfTopic(topic),
    tokenKind: suffixOfTopic(topic) === '.voip' ? 'voip' : 'app',
    isSample: true,
    createdAtMs: createdAtMs + index,
  }));
}

function describeSampleKey(simulator: Simulator): Credential {
  return {
    id: sampleCredentialId,
    name: sampleCredentialName,
    kind: 'key',
    keyId: simulator.keyId,
    teamId: simulator.teamId,
    fingerprintSha256: publicKeyDigest(simulator.keyPem),
    scope: { environments: null, bundleIds: null },
    keeping: 'vault',
    isSample: true,
    hasSecret: true,
    createdAtMs: 0,
    lastAcceptedAtMs: null,
    answers: [],
  };
}
