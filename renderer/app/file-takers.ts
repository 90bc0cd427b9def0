import type { FileIntake } from '../features/credentials/file-intake.ts';
import type { ImportStore } from '../features/credentials/import-store.ts';
import { isPayloadFileName } from '../features/payload-files/is-payload-file-name.ts';
import type { FileTaker } from './dropped-files.ts';

export interface FileTakers {
  readonly imports: ImportStore;
  /** Takes the files that the question at Send, or at the test of a credential, waits for. */
  readonly asked: FileIntake;
  /** Opens payloads as drafts, and gives what came along with them to the import. */
  readonly openFiles: (payloads: readonly File[], others: readonly File[]) => void;
  /** Takes translations for the preview; false when the files are of another kind. */
  readonly takeStrings: FileTaker;
}

/** Who takes files that are dropped on the window or pasted. A feature that reads files is registered here. */
export function fileTakers({ imports, asked, openFiles, takeStrings }: FileTakers): readonly FileTaker[] {
  return [
    (files) => {
      // The question may have gone without an answer: with its credential, removed in another window.
      const { isWanted, add } = asked.getState();
      if (isWanted) void add(files);
      return isWanted;
    },
    // What is dropped while the import asks for files is meant for it.
    (files) => {
      const payloads = files.filter(({ name }) => isPayloadFileName(name));
      if (payloads.length === 0 || imports.getState().isOpen) return false;
      const others = files.filter((file) => !payloads.includes(file));
      openFiles(payloads, others);
      return true;
    },
    (files) => !imports.getState().isOpen && takeStrings(files),
    // The last one takes every file: one that is no credential is told what it is instead.
    (files) => {
      imports.getState().open(files);
      return true;
    },
  ];
}
