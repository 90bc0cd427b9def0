/*
 * Threat: whoever shares a saved push chooses what stands in it, and `{{env.…}}` puts a variable of the environment into a
 * request. Fences: variables whose name begins with PUSHBENCH_ only, and none by which Pushbench itself is told something,
 * the vault's passphrase first of all. A test reads the sources for names that are missing here.
 */

/** The environment variables that Pushbench itself reads or sets. No other code spells their names out; only texts that tell people of one do. */
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

/** Whether Pushbench itself is told something by it. On Windows a name is the same in any case. */
export function isOwnVariable(name: string): boolean {
  return ownNames.has(name.toUpperCase());
}

/** Whether `{{env.…}}` may read a variable of the environment. */
export function isReadableVariable(name: string): boolean {
  return /^PUSHBENCH_\w+$/.test(name) && !isOwnVariable(name);
}
