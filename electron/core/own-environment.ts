/*
 * Threat: whoever shares a saved push chooses what stands in it, and `{{env.…}}` puts a variable of the environment into a
 * request. Fences: variables whose name begins with PUSHBENCH_ only, and none by which Pushbench itself is told something,
 * the vault's passphrase first of all. A test reads the sources for names that are missing here.
 */

/** The environment variables that Pushbench itself reads or sets. Nobody else may spell their names out. */
export const ownVariable = {
  /** The data folder. */
  dataFolder: 'PUSHBENCH_DATA_DIR',
  /** What unlocks stored secrets on the command line. */
  vaultPassphrase: 'PUSHBENCH_VAULT_PASSPHRASE',
  /** Set for the desktop app by the command that starts it. */
  startReport: 'PUSHBENCH_REPORT_START',
  /** Set for the test runner: the file for its counts. */
  testCounts: 'PUSHBENCH_COUNTS_FILE',
  /** The browser for end-to-end tests. */
  testBrowser: 'PUSHBENCH_BROWSER',
} as const;

const ownNames: ReadonlySet<string> = new Set(Object.values(ownVariable));

/** What `{{env.…}}` may read of an environment. */
export function readableEnvironment(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      // On Windows a name is the same in any case.
      value !== undefined && /^PUSHBENCH_\w+$/.test(name) && !ownNames.has(name.toUpperCase()) ? [[name, value]] : [],
    ),
  );
}
