import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own, removed when the scope that holds it ends (`await using`). */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'pushbench-test-'));
  return {
    path,
    async [Symbol.asyncDispose]() {
      // A program that was just ended may still be writing.
      await rm(path, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
