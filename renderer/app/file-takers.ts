import type { ImportStore } from '../features/credentials/import-store.ts';
import type { DroppedFileTaker } from './dropped-files.ts';

/** Who takes files that are dropped on the window. A feature that reads files is registered here. */
export function fileTakers({ imports }: { readonly imports: ImportStore }): readonly DroppedFileTaker[] {
  return [
    // The last one takes every file: one that is not a key is told what it is instead.
    (file) => {
      imports.getState().open(file);
      return true;
    },
  ];
}
