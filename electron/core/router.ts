import { contract } from '#shared/contract/contract.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Overview } from '#shared/contract/app.ts';
import { fail } from '#shared/failure.ts';
import { implement } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { parseNewDevice } from './new-device.ts';
import type { Changes } from './ports/changes.ts';
import type { CredentialTools } from './ports/credential-tools.ts';
import type { Credentials } from './ports/credentials.ts';
import type { Library } from './ports/library.ts';
import type { Simulator } from './ports/simulator.ts';
import type { Stores } from './ports/stores.ts';
import type { Variables, VaultStatus } from './ports/types.ts';
import type { VariableLibrary } from './ports/variables.ts';
import type { Vault } from './ports/vault.ts';
import type { DeliveryRunner } from './runs/delivery-runner.ts';
import { replayInput } from './runs/replay.ts';
import type { Samples } from './samples.ts';
import { keepSimulatedEnvironment, keepStrictness } from './simulated-environment.ts';

/** What the procedures work on. */
export interface RouterParts {
  readonly stores: Stores;
  readonly vault: Vault;
  readonly credentials: Credentials;
  readonly credentialTools: CredentialTools;
  readonly library: Library;
  readonly simulator: Simulator;
  readonly samples: Samples;
  readonly variables: VariableLibrary;
  readonly runner: DeliveryRunner;
  readonly changes: Changes;
  readonly overview: Pick<Overview, 'version' | 'host' | 'platform' | 'dataFolder' | 'libraryFolder' | 'exportFolder'>;
  now(): number;
  /** Tells the simulator which devices of the library it has to know. */
  syncSimulatedDevices(): Promise<void>;
}

/** Implements the contract; each procedure is a thin step into one part of the core. */
export function createRouter(parts: RouterParts) {
  const os = implement(contract);
  const { stores, vault, credentials, credentialTools, library, simulator, samples, variables, runner, changes } =
    parts;

  const devicesChanged = async (): Promise<void> => {
    await parts.syncSimulatedDevices();
    changes.emit('devices');
  };

  const samplesChanged = async (): Promise<void> => {
    await devicesChanged();
    changes.emit('credentials');
    changes.emit('library');
  };

  const listCredentials = async (): Promise<Credential[]> => {
    const sample = await samples.credential();
    return [...(sample === undefined ? [] : [sample]), ...(await credentials.list())];
  };

  const secretsChanged = (): void => {
    changes.emit('credentials');
    changes.emit('vault');
  };

  const variablesChanged = async (work: Promise<Variables>): Promise<Variables> => {
    const changed = await work;
    changes.emit('variables');
    return changed;
  };

  const vaultChanged = async (work: Promise<VaultStatus>): Promise<VaultStatus> => {
    const status = await work;
    secretsChanged();
    return status;
  };

  return os.router({
    app: {
      overview: os.app.overview.handler(async () => ({
        ...parts.overview,
        hasSamples: await samples.isPresent(),
      })),
      changes: os.app.changes.handler(({ signal }) => changes.subscribe(signal)),
      removeSamples: os.app.removeSamples.handler(async () => {
        await samples.remove();
        await samplesChanged();
        return {};
      }),
      restoreSamples: os.app.restoreSamples.handler(async () => {
        await samples.restore();
        await samplesChanged();
        return {};
      }),
    },
    vault: {
      status: os.vault.status.handler(() => vault.status()),
      retry: os.vault.retry.handler(() => vaultChanged(vault.retry())),
      unlock: os.vault.unlock.handler(({ input }) => vaultChanged(vault.unlock(input.passphrase))),
      setPassphrase: os.vault.setPassphrase.handler(({ input }) => vaultChanged(vault.setPassphrase(input.passphrase))),
      changePassphrase: os.vault.changePassphrase.handler(({ input }) =>
        vaultChanged(vault.changePassphrase(input.current, input.next)),
      ),
      moveToKeychain: os.vault.moveToKeychain.handler(() => vaultChanged(vault.moveToKeychain())),
      reset: os.vault.reset.handler(() => vaultChanged(vault.reset())),
    },
    devices: {
      list: os.devices.list.handler(async () => [...(await stores.devices.list())]),
      add: os.devices.add.handler(async ({ input }) => {
        const device = { ...parseNewDevice(input), id: randomUUID(), isSample: false, createdAtMs: parts.now() };
        await stores.devices.add(device);
        await devicesChanged();
        return device;
      }),
      update: os.devices.update.handler(async ({ input }) => {
        const known = (await stores.devices.list()).find(({ id }) => id === input.id);
        if (known === undefined) throw fail('device-not-found', { name: input.name });
        const device = { ...known, ...input };
        await stores.devices.update(device);
        await devicesChanged();
        return device;
      }),
      remove: os.devices.remove.handler(async ({ input }) => {
        await stores.devices.remove(input.id);
        await devicesChanged();
        return {};
      }),
    },
    credentials: {
      list: os.credentials.list.handler(listCredentials),
      inspect: os.credentials.inspect.handler(({ input }) => credentials.inspect(input.files, input.passphrase)),
      import: os.credentials.import.handler(async ({ input }) => {
        const imported = await credentials.import(input);
        secretsChanged();
        return imported;
      }),
      rename: os.credentials.rename.handler(async ({ input }) => {
        const credential = await credentials.rename(input.id, input.name);
        changes.emit('credentials');
        return credential;
      }),
      setScope: os.credentials.setScope.handler(async ({ input }) => {
        const credential = await credentials.setScope(input.id, input.scope);
        changes.emit('credentials');
        return credential;
      }),
      remove: os.credentials.remove.handler(async ({ input }) => {
        await credentials.remove(input.id);
        changes.emit('credentials');
        return {};
      }),
      createSigningRequest: os.credentials.createSigningRequest.handler(async ({ input }) => {
        const request = await credentialTools.createSigningRequest(input, input.name);
        secretsChanged();
        return request;
      }),
      renewSigningRequest: os.credentials.renewSigningRequest.handler(async ({ input }) => {
        const request = await credentialTools.renewSigningRequest(input.id, input);
        changes.emit('credentials');
        return request;
      }),
      exportToFile: os.credentials.exportToFile.handler(async ({ input }) => ({
        file: await credentialTools.exportToFile(input),
      })),
      describeProviderToken: os.credentials.describeProviderToken.handler(({ input }) =>
        credentialTools.describeProviderToken(input.id),
      ),
      checkProviderToken: os.credentials.checkProviderToken.handler(({ input }) =>
        credentialTools.checkProviderToken(input.token, input.credentialId),
      ),
      checkKey: os.credentials.checkKey.handler(({ input }) => credentialTools.checkKey(input.id)),
    },
    deliveries: {
      send: os.deliveries.send.handler(({ input, signal }) => runner.send(input, signal)),
      cancel: os.deliveries.cancel.handler(({ input }) => {
        runner.cancel(input.runId);
        return {};
      }),
      replay: os.deliveries.replay.handler(async ({ input, signal }) => {
        const delivery = await stores.deliveries.get(input.id);
        if (delivery === undefined) throw fail('delivery-not-found');
        return runner.send(replayInput(delivery, await listCredentials()), signal);
      }),
      list: os.deliveries.list.handler(async ({ input }) => [
        ...(await stores.deliveries.list(input.limit, input.beforeId, input)),
      ]),
      get: os.deliveries.get.handler(async ({ input }) => {
        const delivery = await stores.deliveries.get(input.id);
        if (delivery === undefined) throw fail('delivery-not-found');
        return delivery;
      }),
      remove: os.deliveries.remove.handler(async ({ input }) => {
        await stores.deliveries.remove(input.id);
        changes.emit('deliveries');
        return {};
      }),
      clear: os.deliveries.clear.handler(async () => {
        await stores.deliveries.clear();
        changes.emit('deliveries');
        return {};
      }),
    },
    drafts: {
      list: os.drafts.list.handler(async () => [...(await stores.drafts.list())]),
      save: os.drafts.save.handler(async ({ input }) => {
        await stores.drafts.save(input.draft);
        changes.emit('drafts', input.windowId);
        return {};
      }),
      remove: os.drafts.remove.handler(async ({ input }) => {
        await stores.drafts.remove(input.id);
        changes.emit('drafts', input.windowId);
        return {};
      }),
    },
    library: {
      list: os.library.list.handler(async () => [...(await samples.pushes()), ...(await library.list())]),
      save: os.library.save.handler(({ input }) => library.save(input)),
      rename: os.library.rename.handler(({ input }) => library.rename(input.name, input.newName)),
      remove: os.library.remove.handler(async ({ input }) => {
        await library.remove(input.name);
        return {};
      }),
    },
    variables: {
      get: os.variables.get.handler(() => variables.get()),
      saveSet: os.variables.saveSet.handler(({ input }) => variablesChanged(variables.saveSet(input))),
      removeSet: os.variables.removeSet.handler(({ input }) => variablesChanged(variables.removeSet(input.id))),
      useSet: os.variables.useSet.handler(({ input }) => variablesChanged(variables.useSet(input.id))),
    },
    simulator: {
      status: os.simulator.status.handler(() => simulator.status()),
      start: os.simulator.start.handler(async ({ input }) => {
        const status = await simulator.start(input.port);
        changes.emit('simulator');
        return status;
      }),
      stop: os.simulator.stop.handler(async () => {
        const status = await simulator.stop();
        changes.emit('simulator');
        return status;
      }),
      play: os.simulator.play.handler(async ({ input }) => {
        const status = await simulator.play(input.plays);
        await keepSimulatedEnvironment(stores.settings, input.plays);
        changes.emit('simulator');
        return status;
      }),
      setStrict: os.simulator.setStrict.handler(async ({ input }) => {
        const status = simulator.setStrict(input.isStrict);
        await keepStrictness(stores.settings, input.isStrict);
        changes.emit('simulator');
        return status;
      }),
      arrivals: os.simulator.arrivals.handler(() => [...simulator.arrivals()]),
      clearArrivals: os.simulator.clearArrivals.handler(() => {
        simulator.clearArrivals();
        changes.emit('simulator');
        return {};
      }),
    },
  });
}

export type CoreRouter = ReturnType<typeof createRouter>;
