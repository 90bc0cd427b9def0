import type { Arrival, SimulatorStatus } from './types.ts';

/** A device that the simulator knows. */
export interface SimulatedDevice {
  readonly token: string;
  /** The exact topic the token was issued for. */
  readonly topic: string;
  readonly name: string;
}

/** Local APNs. */
export interface Simulator {
  /**
   * Port 0 picks a free one. Throws `simulator-port-in-use`. Starting a running one gives its status. `isAnnounced`: other
   * processes on the same folder may find and use it (default true).
   */
  start(port: number, options?: { readonly isAnnounced?: boolean }): Promise<SimulatorStatus>;
  stop(): Promise<SimulatorStatus>;
  status(): SimulatorStatus;
  /** Which environment of Apple it stands for from the next connection on; open connections are closed. Default: sandbox. */
  play(environment: SimulatorStatus['plays']): Promise<SimulatorStatus>;
  /** Whether a push that APNs would take is refused when lint finds an error in it, from the next request on. Default: no. */
  setStrict(isStrict: boolean): SimulatorStatus;
  arrivals(): readonly Arrival[];
  clearArrivals(): void;
  /** The whole table of known devices besides the built-in samples. */
  setDevices(devices: readonly SimulatedDevice[]): void;
  /** What a client needs: PEM of the CA to trust and of the built-in signing key. */
  readonly caPem: string;
  readonly keyPem: string;
  readonly keyId: string;
  readonly teamId: string;
  /** The built-in devices, an app token first and then its VoIP token. */
  readonly sampleDevices: readonly SimulatedDevice[];
  readonly sampleBundleId: string;
  /** Called for each request after it was judged. */
  onArrival(listener: (arrival: Arrival) => void): () => void;
}
