import { environments } from '#shared/apns/environments.ts';
import type { Failure } from '#shared/failure.ts';
import { fail, FailureError } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { createTurns } from '#shared/turns.ts';
import { createPublicKey } from 'node:crypto';
import type { SimulatedDevice, Simulator } from '../ports/simulator.ts';
import type { SimulatorStatus } from '../ports/types.ts';
import { createArrivalLog, describeArrival } from './arrival-log.ts';
import { openIdentity } from './identity.ts';
import { judgeRequest } from './judge-request.ts';
import { judgeStrictly } from './judge-strictly.ts';
import type { PushServer } from './push-server.ts';
import { listenForPushes } from './push-server.ts';
import { registerRunning } from './running-simulators.ts';
import { createSimulatedWorld } from './simulated-world.ts';
import type { SimulatedWorld, TrustedKey } from './simulated-world.ts';

export interface SimulatorOptions {
  /** Where its certificates, key and sample devices are kept; made at first use. */
  readonly folder: string;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
}

/** Local APNs, not started yet. Throws `data-folder-unwritable`. */
export async function createSimulator({ folder, now }: SimulatorOptions): Promise<Simulator> {
  const identity = await openIdentity(folder, now());
  const { keyId, teamId, caPem, caFile, keyFile } = identity;
  const trustedKey: TrustedKey = { keyId, teamId, publicKey: createPublicKey(identity.keyPem) };
  const { host } = environments.simulator;
  const log = createArrivalLog();

  let devices: readonly SimulatedDevice[] = identity.devices;
  let world: SimulatedWorld = createSimulatedWorld([trustedKey], devices);
  let running: { readonly server: PushServer; readonly unregister: () => Promise<void> } | undefined;
  let failure: Failure | null = null;
  let plays: SimulatorStatus['plays'] = 'sandbox';
  let isStrict = false;

  function status(): SimulatorStatus {
    return {
      state: running !== undefined ? 'running' : failure !== null ? 'failed' : 'stopped',
      host,
      port: running?.server.port ?? null,
      caFile,
      keyFile,
      keyId,
      teamId,
      plays,
      isStrict,
      failure,
      apps: [...new Set(devices.map(({ topic }) => topic))].filter((topic) => topic !== ''),
      devices: devices.map(({ token, topic, name }) => ({ token, topic, environment: 'simulator', name })),
    };
  }

  async function open(port: number, isAnnounced: boolean): Promise<void> {
    const server = await listenForPushes({
      host,
      port,
      serverPem: identity.serverPem,
      now,
      plays: () => plays,
      judge: (request, body) => {
        const verdict = judgeRequest(request, world, now());
        return isStrict ? judgeStrictly(verdict, request.headers, body, world, now()) : verdict;
      },
      onJudged: (request) => log.add(describeArrival(request, world, now())),
      onFailure: (error) => void inTurn(() => close(listenFailure(server.port, error).failure)),
    }).catch((error: unknown) => {
      throw listenFailure(port, error);
    });
    try {
      const address = { host, port: server.port, caPem };
      running = { server, unregister: isAnnounced ? await registerRunning(folder, address, now()) : unannounced };
    } catch (error) {
      await server.close();
      throw fail('data-folder-unwritable', { folder, detail: systemErrorCode(error) });
    }
  }

  async function close(cause: Failure | null): Promise<void> {
    const stopping = running;
    running = undefined;
    failure = cause;
    await stopping?.unregister();
    await stopping?.server.close();
  }

  // Starts and stops one after the other, so that two at once leave one server or none.
  const inTurn = createTurns();

  return {
    async start(port, { isAnnounced = true } = {}) {
      await inTurn(async () => {
        if (running !== undefined) return;
        try {
          await open(port, isAnnounced);
          failure = null;
        } catch (error) {
          if (error instanceof FailureError) failure = error.failure;
          throw error;
        }
      });
      return status();
    },
    async stop() {
      await inTurn(() => close(null));
      return status();
    },
    status,
    async play(environment) {
      await inTurn(async () => {
        if (plays === environment) return;
        plays = environment;
        running?.server.dropClients();
      });
      return status();
    },
    setStrict(value) {
      isStrict = value;
      return status();
    },
    arrivals: () => log.list(),
    clearArrivals: () => log.clear(),
    onArrival: (listener) => log.subscribe(listener),
    setDevices(libraryDevices) {
      devices = joinDevices(identity.devices, libraryDevices);
      world = createSimulatedWorld([trustedKey], devices);
    },
    caPem,
    keyPem: identity.keyPem,
    keyId,
    teamId,
    sampleDevices: identity.devices,
    sampleBundleId: identity.bundleId,
  };
}

async function unannounced(): Promise<void> {
  // Nothing was written that would have to go.
}

/** The built-in devices first; one that is in the library too has the name it was given there. */
function joinDevices(
  builtIn: readonly SimulatedDevice[],
  library: readonly SimulatedDevice[],
): readonly SimulatedDevice[] {
  const isSame = (left: SimulatedDevice, right: SimulatedDevice) =>
    left.token.toLowerCase() === right.token.toLowerCase() && left.topic === right.topic;
  const named = builtIn.map((device) => library.find((candidate) => isSame(candidate, device)) ?? device);
  return [...named, ...library.filter((device) => !builtIn.some((candidate) => isSame(candidate, device)))];
}

function listenFailure(port: number, error: unknown): FailureError {
  const detail = systemErrorCode(error);
  return detail === 'EADDRINUSE'
    ? fail('simulator-port-in-use', { port })
    : fail('simulator-port-refused', { port, detail });
}
