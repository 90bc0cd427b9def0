import { createStore } from 'zustand/vanilla';
import { createFileIntake, type FileIntake, type IntakePort } from './file-intake.ts';

/** The import dialog: whether it is open, and the files in it. */
export interface ImportState {
  readonly isOpen: boolean;
  readonly intake: FileIntake;
  /** Opens the dialog, or adds to what is in it: files that were dropped or pasted somewhere in the window, or none. */
  readonly open: (files?: readonly File[]) => void;
  /** Closes it and forgets files and passphrase. */
  readonly close: () => void;
}

export function createImportStore(port: IntakePort) {
  return createStore<ImportState>()((set, get) => ({
    isOpen: false,
    intake: createFileIntake(port),
    open: (files = []) => {
      set({ isOpen: true });
      if (files.length > 0) void get().intake.getState().add(files);
    },
    close: () => {
      get().intake.getState().clear();
      set({ isOpen: false });
    },
  }));
}

export type ImportStore = ReturnType<typeof createImportStore>;
