import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { z } from 'zod';
import { isProcessAlive } from './process-alive.ts';
import { writeAtomically } from './write-atomically.ts';

/** A simulator that some process of this machine runs for the same data folder. */
export interface RunningSimulator {
  readonly host: string;
  readonly port: number;
  readonly caPem: string;
}

const registrationSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  port: z.number().int(),
  caPem: z.string(),
  startedAtMs: z.number(),
});
type Registration = z.infer<typeof registrationSchema>;

const probeTimeoutMs = 1000;

/** Registrations of this process that have not been taken back. */
const ownFiles = new Set<string>();

/**
 * Makes a started simulator known to other processes, in `<folder>/running`. Removed by the returned function, or when
 * the process exits; a killed process leaves its file, which the next reader finds stale.
 */
export async function registerRunning(
  folder: string,
  running: RunningSimulator,
  startedAtMs: number,
): Promise<() => Promise<void>> {
  const file = join(folder, 'running', `${process.pid}-${running.port}.json`);
  await mkdir(join(folder, 'running'), { recursive: true, mode: 0o700 });
  await writeAtomically(file, JSON.stringify({ pid: process.pid, startedAtMs, ...running } satisfies Registration));
  if (ownFiles.size === 0) process.on('exit', removeOwnFiles);
  ownFiles.add(file);
  return async () => {
    ownFiles.delete(file);
    if (ownFiles.size === 0) process.off('exit', removeOwnFiles);
    // One that cannot be removed is found stale by the next reader; the server has to close all the same.
    await rm(file, { force: true }).catch(() => undefined);
  };
}

function removeOwnFiles(): void {
  for (const file of ownFiles) {
    try {
      unlinkSync(file);
    } catch {
      // A file that is gone already is what is wanted.
    }
  }
}

/**
 * Finds the simulator that was started last for this data folder and answers a TLS handshake within a second.
 * Registrations whose process is gone or whose port belongs to somebody else are deleted on the way.
 * @param folder the simulator's folder, `<data folder>/simulator`
 */
export async function findRunningSimulator(folder: string): Promise<RunningSimulator | undefined> {
  const runningFolder = join(folder, 'running');
  const names = await readdir(runningFolder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(runningFolder, name));
  const alive = (await Promise.all(files.map(probeRegistration))).filter((found) => found !== undefined);
  const newest = alive.sort((left, right) => right.startedAtMs - left.startedAtMs)[0];
  return newest && { host: newest.host, port: newest.port, caPem: newest.caPem };
}

async function probeRegistration(file: string): Promise<Registration | undefined> {
  const registration = parseRegistration(await readFile(file, 'utf8').catch(() => undefined));
  const state =
    registration === undefined || !isProcessAlive(registration.pid) ? 'gone' : await probeHandshake(registration);
  if (state === 'gone') await rm(file, { force: true });
  return state === 'answers' ? registration : undefined;
}

function parseRegistration(text: string | undefined): Registration | undefined {
  try {
    return registrationSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** `silent` is a process that is alive but too busy to answer in time; it is passed over, not forgotten. */
async function probeHandshake({ host, port, caPem }: Registration): Promise<'answers' | 'silent' | 'gone'> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, ca: caPem, ALPNProtocols: ['h2'], timeout: probeTimeoutMs });
    const settle = (state: 'answers' | 'silent' | 'gone') => {
      clearTimeout(deadline);
      socket.destroy();
      resolve(state);
    };
    const deadline = setTimeout(() => settle('silent'), probeTimeoutMs);
    socket.once('secureConnect', () => settle('answers'));
    socket.once('error', () => settle('gone'));
    socket.once('close', () => settle('gone'));
  });
}
