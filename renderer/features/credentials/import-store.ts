import { createStore } from 'zustand/vanilla';
import { toFailure } from '#shared/contract/client.ts';
import type { Failure } from '#shared/failure.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';

export type ChosenFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'read'; readonly file: KeyFile }
  | { readonly kind: 'refused'; readonly fileName: string; readonly failure: Failure };

/** The import dialog: whether it is open, and the file in it. */
export interface ImportState {
  readonly isOpen: boolean;
  readonly chosen: ChosenFile;
  /** Opens the dialog, with a file that was dropped somewhere in the window or without one. */
  readonly open: (file?: File) => void;
  /** Takes another file. */
  readonly choose: (file: File) => Promise<void>;
  readonly close: () => void;
}

export function createImportStore() {
  return createStore<ImportState>()((set, get) => {
    let current: File | undefined;
    return {
      isOpen: false,
      chosen: { kind: 'none' },
      open: (file) => {
        if (!get().isOpen) set({ isOpen: true, chosen: { kind: 'none' } });
        if (file !== undefined) void get().choose(file);
      },
      choose: async (file) => {
        current = file;
        const fileName = file.name;
        set({ chosen: { kind: 'reading', fileName } });
        let chosen: ChosenFile;
        try {
          chosen = { kind: 'read', file: await readKeyFile(file) };
        } catch (error) {
          chosen = { kind: 'refused', fileName, failure: toFailure(error) };
        }
        if (current === file) set({ chosen });
      },
      close: () => {
        current = undefined;
        set({ isOpen: false, chosen: { kind: 'none' } });
      },
    };
  });
}

export type ImportStore = ReturnType<typeof createImportStore>;
