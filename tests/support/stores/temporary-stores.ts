import { join } from 'node:path';
import { openStores } from '#core/stores/open-stores.ts';
import type { Stores } from '#core/ports/stores.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Stores over a new database in a folder of their own. */
export async function temporaryStores(): Promise<
  AsyncDisposable & { readonly folder: string; readonly file: string; readonly stores: Stores }
> {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'pushbench.db');
  const stores = await openStores({ file });
  return {
    folder: folder.path,
    file,
    stores,
    async [Symbol.asyncDispose]() {
      await stores.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
