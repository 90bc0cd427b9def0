import { parentPort, workerData } from 'node:worker_threads';
import type { InspectedFiles } from './files/credential-material.ts';
import { inspectFiles, type NamedFile } from './files/inspect-files.ts';
import { nothingFound } from './files/nothing-found.ts';
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

const { files, passphrase, nowMs } = workerData as InspectionTask;
parentPort?.postMessage(inspect());

/** Whatever a file brings about, it is the file's fault and not a failure of the program. */
function inspect(): InspectedFiles {
  try {
    return inspectFiles(files, passphrase, nowMs);
  } catch {
    return { inspection: { ...nothingFound, problems: [problem('junk')] }, material: [] };
  }
}
