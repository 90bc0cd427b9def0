import { parentPort } from 'node:worker_threads';
import type { InspectedFiles } from './files/credential-material.ts';
import { inspectFiles, type NamedFile } from './files/inspect-files.ts';
import { nothingBut } from './files/nothing-found.ts';
import { problem } from './files/problems.ts';

/*
 * Reads foreign files in a thread of its own, which is ended when it takes too long: nothing that a file holds can keep the
 * program busy. It is started for one task and ends after it.
 */

export interface InspectionTask {
  readonly files: readonly NamedFile[];
  readonly passphrase: string | undefined;
  readonly nowMs: number;
}

/** `ready`: it has started and reads the files from now on. */
export type InspectionReply = 'ready' | InspectedFiles;

// The XML library tells the console what it finds wrong, and quotes the file.
Object.assign(console, { warn: () => undefined, error: () => undefined });
// Not while the module is evaluated: ending the thread then ends the whole process (V8, "location_ != nullptr").
parentPort?.once('message', (task: InspectionTask) => {
  parentPort?.postMessage(inspect(task));
});
parentPort?.postMessage('ready' satisfies InspectionReply);

/** Whatever a file brings about, it is the file's fault and not a failure of the program. */
function inspect({ files, passphrase, nowMs }: InspectionTask): InspectedFiles {
  try {
    return inspectFiles(files, passphrase, nowMs);
  } catch {
    return nothingBut(problem('junk'));
  }
}
