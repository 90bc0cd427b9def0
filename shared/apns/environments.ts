/** Where a notification can be sent. `simulator` is Pushbench's own APNs on this machine, shown to people as "Local APNs". */
export interface EnvironmentFacts {
  readonly label: string;
  /** Host name of the send endpoint; the simulator's is always this machine. */
  readonly host: string;
  /** Ports the host answers on, the usual one first. The simulator chooses its own when it starts. */
  readonly ports: readonly number[];
  readonly description: string;
}

/** Source: Apple, "Sending notification requests to APNs" (hosts, and 2197 as the alternative port). */
export const environments = {
  simulator: {
    label: 'Local APNs',
    host: '127.0.0.1',
    ports: [],
    description: 'A local stand-in for APNs on this machine. Nothing leaves it.',
  },
  sandbox: {
    label: 'Sandbox',
    host: 'api.sandbox.push.apple.com',
    ports: [443, 2197],
    description: 'Apple’s development environment: builds run from Xcode.',
  },
  production: {
    label: 'Production',
    host: 'api.push.apple.com',
    ports: [443, 2197],
    description: 'Apple’s live environment: TestFlight, Ad Hoc, App Store and enterprise builds.',
  },
} as const satisfies Record<string, EnvironmentFacts>;

export type Environment = keyof typeof environments;

/** Those of Apple. */
export const appleEnvironmentNames = ['sandbox', 'production'] as const satisfies readonly Environment[];
export type AppleEnvironment = (typeof appleEnvironmentNames)[number];

export const environmentNames = ['simulator', 'sandbox', 'production'] as const satisfies readonly Environment[];
