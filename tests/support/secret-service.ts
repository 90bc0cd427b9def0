import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why there is no Secret Service to test with, or `undefined` when there is one. */
export function missingSecretService(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has a Secret Service';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = ['dbus-run-session', 'gnome-keyring-daemon'].filter(
    (program) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not installed`;
}

export type SessionKeyring =
  /** gnome-keyring, its login collection unlocked; made at first. */
  | 'unlocked'
  /** gnome-keyring that got another password than the one it was made with. */
  | 'wrong-password'
  /** gnome-keyring without a password, and no display to ask for one. */
  | 'locked'
  /** gnome-keyring that was stopped and does not answer. */
  | 'stopped'
  /** A session bus on which nobody keeps secrets. */
  | 'none';

const answerSchema = /^\{.*\}$/;

/** What a step of `vault-process.ts` came to. */
export interface StepAnswer {
  readonly step: string;
  readonly value?: unknown;
  readonly failure?: string;
  readonly tookMs: number;
  readonly longestStallMs: number;
}

/** A user's home with its own keychain and database, in a folder of the test's. */
export interface SecretHome {
  readonly folder: string;
  readonly database: string;
  /** Environment of a process of this user; without a session bus. */
  readonly env: NodeJS.ProcessEnv;
}

export async function createSecretHome(folder: string): Promise<SecretHome> {
  const runtime = join(folder, 'run');
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const env = {
    ...rest,
    HOME: folder,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  return { folder, database: join(folder, 'pushbench.sqlite'), env };
}

/** Runs the steps in one process on a session bus of its own; several lists of steps run as several processes at once. */
export async function runInSession(
  home: SecretHome,
  keyring: SessionKeyring,
  ...processes: readonly (readonly string[])[]
): Promise<readonly (readonly StepAnswer[])[]> {
  const config = await writeBusConfig(home.folder);
  const outputs = processes.map((_steps, index) => join(home.folder, `output-${String(index)}`));
  const commands = processes.map(
    (steps, index) => `${vaultCommand(home, steps)} > ${quote(outputs[index] ?? '')} & pids="$pids $!"`,
  );
  const script = [
    startKeyring(keyring),
    ...commands,
    'for pid in $pids; do wait $pid || exit 1; done',
    endKeyring(keyring),
  ];
  const { stdout } = await run(
    'dbus-run-session',
    [
      '--config-file',
      config,
      '--',
      'bash',
      '-c',
      `${script.join('\n')}\ncat ${outputs.map(quote).join(' <(echo ---) ')}`,
    ],
    { env: home.env, timeout: 50_000 },
  );
  return stdout.split('---').map(readAnswers);
}

/** Runs the steps in one process without a session bus, or with another address for it. */
export async function runWithoutSession(
  home: SecretHome,
  steps: readonly string[],
  busAddress?: string,
): Promise<readonly StepAnswer[]> {
  const env = busAddress === undefined ? home.env : { ...home.env, DBUS_SESSION_BUS_ADDRESS: busAddress };
  const { stdout } = await run('bash', ['-c', vaultCommand(home, steps)], { env, timeout: 50_000 });
  return readAnswers(stdout);
}

function vaultCommand(home: SecretHome, steps: readonly string[]): string {
  const script = fileURLToPath(new URL('./vault-process.ts', import.meta.url));
  return [process.execPath, script, home.database, ...steps].map(quote).join(' ');
}

function startKeyring(keyring: SessionKeyring): string {
  const start = 'gnome-keyring-daemon --foreground --components=secrets';
  const send = 'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets';
  const answers = `until ${send} org.freedesktop.DBus.Peer.Ping; do sleep 0.02; done >/dev/null 2>&1`;
  // The service answers before it has unlocked its collection.
  const isLocked = 'org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection string:Locked';
  const ready = `until ${send}/aliases/default ${isLocked} | grep -q false; do sleep 0.02; done 2>/dev/null`;
  const withPassword = (password: string) =>
    `printf '%s\\n' ${quote(password)} | ${start} --unlock >/dev/null & keyring=$!`;
  switch (keyring) {
    case 'none':
      return ':';
    case 'wrong-password':
      return `${withPassword('wrong')}\n${answers}`;
    case 'locked':
      return `${start} >/dev/null & keyring=$!\n${answers}`;
    case 'stopped':
      return `${withPassword('pw')}\n${ready}\nkill -STOP $keyring`;
    case 'unlocked':
      return `${withPassword('pw')}\n${ready}`;
  }
}

function endKeyring(keyring: SessionKeyring): string {
  return keyring === 'none' ? ':' : 'kill -CONT $keyring; kill $keyring';
}

/** A bus that starts no services by itself: a second keyring would compete with the one of the test. */
async function writeBusConfig(folder: string): Promise<string> {
  const file = join(folder, 'bus.conf');
  const policy =
    '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>';
  await writeFile(
    file,
    `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>${policy}</busconfig>`,
  );
  return file;
}

function readAnswers(output: string): readonly StepAnswer[] {
  const lines = output.split('\n').filter((line) => answerSchema.test(line));
  return lines.map((line) => JSON.parse(line) as StepAnswer);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
