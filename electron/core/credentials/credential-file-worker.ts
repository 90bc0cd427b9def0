import { parentPort, workerData } from 'node:worker_threads';
import { inspectFiles, type NamedFile } from './files/inspect-files.ts';

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
parentPort?.postMessage(inspectFiles(files, passphrase, nowMs));
