import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import { Worker } from 'node:worker_threads';
import type { InspectionReply, InspectionTask } from './credential-file-worker.ts';
import type { InspectedFiles } from './files/credential-material.ts';
import { nothingBut } from './files/nothing-found.ts';
import type { NamedFile } from './files/inspect-files.ts';
import { problem } from './files/problems.ts';

export type { InspectedFiles, NamedFile };

const patienceMs = 5000;
const memoryMb = 192;

export interface InspectionOptions {
  /** Opens encrypted files. Without one, no passphrase and an empty one are tried. */
  readonly passphrase?: string | undefined;
  /** Epoch milliseconds; default: now. */
  readonly nowMs?: number;
}

/**
 * Says what credential files are, by their content: keys, certificates, p12 and PEM in any encryption, profiles. Several files
 * are put together, certificate and key by their public key. Never rejects because of a file: what is wrong is among the
 * problems. Files over 1 MB are refused unread, the others are read in a thread that is ended after 5 s.
 */
export async function inspectCredentialFiles(
  files: readonly NamedFile[],
  { passphrase, nowMs = Date.now() }: InspectionOptions = {},
): Promise<InspectedFiles> {
  if (files.some(({ bytes }) => bytes.length > credentialFileLimitBytes)) return nothingBut(problem('tooLarge'));
  const inspected = await runTask({ files, passphrase, nowMs });
  return inspected ?? nothingBut(problem('tooSlow', patienceMs / 1000));
}

/** `undefined`: it took too long or too much memory. */
async function runTask(task: InspectionTask): Promise<InspectedFiles | undefined> {
  // The bundle puts the worker beside whatever it makes of this file, under the same name.
  const script = import.meta.url.endsWith('.ts') ? './credential-file-worker.ts' : './credential-file-worker.js';
  const { promise, resolve, reject } = Promise.withResolvers<InspectedFiles | undefined>();
  const worker = new Worker(new URL(script, import.meta.url), {
    name: 'credential files',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  worker.postMessage(task);
  let timer: NodeJS.Timeout | undefined;
  worker.on('message', (reply: InspectionReply) => {
    // How long a busy computer takes to start a thread says nothing about the files.
    if (reply === 'ready') timer = setTimeout(resolve, patienceMs, undefined);
    else resolve(reply);
  });
  worker.once('error', (error: Error) => {
    const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isOutOfMemory) resolve(undefined);
    else reject(error);
  });
  worker.once('exit', () => {
    reject(new Error('The thread that reads credential files ended without an answer.'));
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
