import { environments } from '#shared/apns/environments.ts';
import { judgeCredential } from '#shared/apns/credential-answers.ts';
import { topicOfToken } from '#shared/apns/topics.ts';
import type { CredentialChoice } from '#shared/contract/credentials.ts';
import type { Overview } from '#shared/contract/app.ts';
import type { Device } from '#shared/contract/devices.ts';
import { fail } from '#shared/failure.ts';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createProviderTokens } from './apns/provider-tokens.ts';
import { createSender } from './apns/sender.ts';
import { createChanges } from './changes.ts';
import { createCredentialTools } from './credentials/create-credential-tools.ts';
import { createCredentials } from './credentials/create-credentials.ts';
import { makeDataFolder } from './data-folder.ts';
import { createLibrary } from './library/create-library.ts';
import { createFile, replaceFile } from './library/replace-file.ts';
import { readableEnvironment } from './own-environment.ts';
import type { Credentials, OpenCredential } from './ports/credentials.ts';
import type { SigningKey } from './ports/sender.ts';
import type { SimulatedDevice, Simulator } from './ports/simulator.ts';
import type { Stores } from './ports/stores.ts';
import type { Endpoint, Environment } from './ports/types.ts';
import { createRouter, type CoreRouter } from './router.ts';
import { createDeliveryRunner } from './runs/delivery-runner.ts';
import { createSamples, sampleCredentialId, sampleCredentialName } from './samples.ts';
import { restoreSimulatedEnvironment } from './simulated-environment.ts';
import { createSimulator } from './simulator/create-simulator.ts';
import { findRunningSimulator } from './simulator/running-simulators.ts';
import { openStores } from './stores/open-stores.ts';
import { createVariables } from './variables/create-variables.ts';
import { createVault } from './vault/create-vault.ts';

export interface CoreOptions {
  /** Made when it is not there. */
  readonly dataFolder: string;
  readonly host: Overview['host'];
  readonly version: string;
  /**
   * `start`: Local APNs runs from the beginning, on its usual port or a free one. `on-demand`: a send to Local APNs uses
   * one that runs on this data folder, or starts one in this process.
   */
  readonly simulator: 'start' | 'on-demand';
  /** Opens stored secrets that a passphrase protects, at the first need. */
  readonly vaultPassphrase?: string | undefined;
  /** What `{{env.…}}` may read a part of. Default: the environment of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly now?: () => number;
}

/** Pushbench without a window. */
export interface Core {
  readonly router: CoreRouter;
  readonly simulator: Simulator;
  /** To be called after the computer woke up: connections that looked alive are dead. */
  dropConnections(): void;
  /** Cancels sends, waits until they are recorded, and frees everything. */
  close(): Promise<void>;
}

/** The port Local APNs takes when it is free, so that other programs can be pointed at it once. */
const usualSimulatorPort = 2197;

/** Joins the slices. Throws `data-folder-unwritable` and the failures of the database. */
export async function createCore(options: CoreOptions): Promise<Core> {
  await makeDataFolder(options.dataFolder);
  const stores = await openStores({ file: join(options.dataFolder, 'pushbench.db') });
  try {
    return await joinSlices(options, stores);
  } catch (error) {
    await stores.close();
    throw error;
  }
}

async function joinSlices(options: CoreOptions, stores: Stores): Promise<Core> {
  const { dataFolder, now = Date.now } = options;
  const libraryFolder = join(dataFolder, 'library');
  const simulatorFolder = join(dataFolder, 'simulator');
  const changes = createChanges();
  const vault = await createVault({
    blobs: stores.blobs,
    passphrase: options.vaultPassphrase,
    onChange: () => changes.emit('vault'),
  });
  const simulator = await createSimulator({ folder: simulatorFolder, now });
  const samples = createSamples(stores, simulator, now);
  const providerTokens = createProviderTokens({ vault, now });
  const credentialParts = { store: stores.credentials, vault, now };
  const credentials = createCredentials({ ...credentialParts, forgetToken: (owner) => providerTokens.forget(owner) });
  const library = await createLibrary({ folder: libraryFolder });
  const sender = createSender({ providerTokens });
  const variables = createVariables({
    store: stores.variables,
    settings: stores.settings,
    environment: readableEnvironment(options.environment ?? process.env),
    onCount: () => changes.emit('variables'),
  });
  const runner = createDeliveryRunner({
    sender,
    deliveries: stores.deliveries,
    variables,
    openCredential: createCredentialOpener(credentials, simulator),
    findEndpoint: (environment) =>
      environment === 'simulator'
        ? findSimulator(simulator, simulatorFolder, options.simulator)
        : Promise.resolve(appleEndpoint(environment)),
    now,
    onRecorded() {
      changes.emit('deliveries');
    },
    onSettled({ summary, outcome }) {
      const { credentialId, environment, topic } = summary;
      if (credentialId === null || credentialId === sampleCredentialId || outcome === null) return;
      const { verdict, reason } = judgeCredential(outcome);
      if (verdict === 'nothing') return;
      const answer = { environment, topic, reason, atMs: now() };
      void stores.credentials.noteAnswer(credentialId, answer, outcome.kind === 'accepted').then(() => {
        changes.emit('credentials');
      }, ignore);
    },
  });

  const syncSimulatedDevices = async (): Promise<void> => {
    simulator.setDevices((await stores.devices.list()).flatMap(simulatedDevice));
  };

  await samples.prepare();
  await syncSimulatedDevices();
  await stores.deliveries.closeAbandoned();
  simulator.onArrival(() => {
    changes.emit('simulator');
  });
  library.onChange(() => {
    changes.emit('library');
  });
  if (options.simulator === 'start') {
    await restoreSimulatedEnvironment(stores.settings, simulator);
    await startSimulator(simulator);
  }

  return {
    router: createRouter({
      stores,
      vault,
      credentials,
      credentialTools: createCredentialTools({
        ...credentialParts,
        credentials,
        providerTokens,
        files: { createFile, replaceFile },
        sampleKey: (id) => openSampleKey(id, simulator),
      }),
      library,
      simulator,
      samples,
      variables,
      runner,
      changes,
      overview: {
        version: options.version,
        host: options.host,
        platform: process.platform,
        dataFolder,
        libraryFolder,
        exportFolder: await findExportFolder(),
      },
      now,
      syncSimulatedDevices,
    }),
    simulator,
    dropConnections() {
      sender.dropConnections();
    },
    async close() {
      await runner.close();
      await sender.close();
      try {
        await Promise.all([simulator.stop(), library.close()]);
      } finally {
        await stores.close();
      }
    },
  };
}

/** Where people look for new files. */
async function findExportFolder(): Promise<string> {
  const downloads = join(homedir(), 'Downloads');
  const found = await stat(downloads).catch(() => undefined);
  return found?.isDirectory() === true ? downloads : homedir();
}

function createCredentialOpener(
  credentials: Credentials,
  simulator: Simulator,
): (choice: CredentialChoice, environment: Environment) => Promise<OpenCredential> {
  return async (choice, environment) => {
    if (choice.kind === 'files') return credentials.openFiles(choice);
    const sample = openSampleKey(choice.id, simulator);
    if (sample === undefined) return credentials.open(choice.id);
    if (environment !== 'simulator') throw fail('credential-is-local');
    return { id: choice.id, name: sampleCredentialName, credential: sample };
  };
}

function openSampleKey(id: string, { keyPem, keyId, teamId }: Simulator): SigningKey | undefined {
  return id === sampleCredentialId
    ? { kind: 'key', credentialId: id, keyPem, keyId, teamId, mayKeepToken: true }
    : undefined;
}

function appleEndpoint(environment: Exclude<Environment, 'simulator'>): Endpoint {
  const { host, ports } = environments[environment];
  return { host, port: ports[0], caPem: null };
}

/** Local APNs of this process, else one that another process runs on this data folder, else one started now. */
async function findSimulator(simulator: Simulator, folder: string, mode: CoreOptions['simulator']): Promise<Endpoint> {
  const here = localEndpoint(simulator);
  if (here !== undefined) return here;
  if (mode === 'start') throw fail('simulator-not-running');
  const elsewhere = await findRunningSimulator(folder);
  if (elsewhere !== undefined) return elsewhere;
  // Only for this process: it may end while another one still sends.
  await simulator.start(0, { isAnnounced: false });
  const started = localEndpoint(simulator);
  if (started === undefined) throw fail('simulator-not-running');
  return started;
}

function localEndpoint(simulator: Simulator): Endpoint | undefined {
  const { state, host, port } = simulator.status();
  return state === 'running' && port !== null ? { host, port, caPem: simulator.caPem } : undefined;
}

/** A failure to start is not the end of the app: the status says why, and the window offers to start it again. */
async function startSimulator(simulator: Simulator): Promise<void> {
  try {
    await simulator.start(usualSimulatorPort);
  } catch {
    await simulator.start(0).catch(ignore);
  }
}

function simulatedDevice(device: Device): SimulatedDevice[] {
  const topic = topicOfToken(device.bundleId, device.tokenKind);
  return device.environment === 'simulator' && topic !== undefined
    ? [{ token: device.token, topic, name: device.name }]
    : [];
}

function ignore(): void {
  // What failed is shown where its result is missing.
}
