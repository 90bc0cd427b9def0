import type { FileIntake } from '../features/credentials/file-intake.ts';
import type { ImportStore } from '../features/credentials/import-store.ts';
import type { FileTaker } from './dropped-files.ts';

export interface FileTakers {
  readonly imports: ImportStore;
  /** Takes the files that the question at Send, or at the test of a credential, waits for. */
  readonly asked: FileIntake;
}

/** Who takes files that are dropped on the window or pasted. A feature that reads files is registered here. */
export function fileTakers({ imports, asked }: FileTakers): readonly FileTaker[] {
  return [
    (files) => {
      // The question may have gone without an answer: with its credential, removed in another window.
      const { isWanted, add } = asked.getState();
      if (isWanted) void add(files);
      return isWanted;
    },
    // The last one takes every file: one that is no credential is told what it is instead.
    (files) => {
      imports.getState().open(files);
      return true;
    },
  ];
}
