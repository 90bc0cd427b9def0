import { createStore } from 'zustand/vanilla';
import { describeStringsProblem } from '#shared/messages/strings-problems.ts';
import type { StringsFile } from '#shared/preview/localize.ts';
import { readStringsFile } from '#shared/preview/strings-file.ts';

type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

const limitBytes = 8 * 1024 * 1024;

/** The apps' translations that the user gave, for the life of the window. */
export interface PreviewStringsState {
  /** By bundle id. */
  readonly files: ReadonlyMap<string, StringsFile>;
  /** What was wrong with the last file, by the bundle id that it was for. */
  readonly problem: { readonly bundleId: string; readonly fileName: string; readonly text: string } | null;
  /** Reads a file and takes it in the place of the one before. */
  readonly take: (bundleId: string, file: ReadableFile) => Promise<void>;
  readonly remove: (bundleId: string) => void;
  readonly dismissProblem: () => void;
}

export function createPreviewStringsStore() {
  return createStore<PreviewStringsState>()((set) => ({
    files: new Map(),
    problem: null,
    take: async (bundleId, file) => {
      const reading = await read(file);
      if (typeof reading === 'string') {
        set({ problem: { bundleId, fileName: file.name, text: reading } });
        return;
      }
      set(({ files }) => ({ files: new Map(files).set(bundleId, reading), problem: null }));
    },
    remove: (bundleId) =>
      set(({ files }) => {
        const left = new Map(files);
        left.delete(bundleId);
        return { files: left, problem: null };
      }),
    dismissProblem: () => set({ problem: null }),
  }));
}

export type PreviewStringsStore = ReturnType<typeof createPreviewStringsStore>;

/**
 * Whether a file holds translations, by its name; some of these kinds are told apart only to say that they are not
 * read.
 */
export function isStringsFile({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:strings|stringsdict|xcstrings)$/i.test(name);
}

/** The file's texts, or what is wrong with it. */
async function read(file: ReadableFile): Promise<StringsFile | string> {
  if (/\.xcstrings$/i.test(file.name)) return describeStringsProblem('string-catalog', null);
  if (!/\.strings$/i.test(file.name)) return describeStringsProblem('not-strings', null);
  if (file.size > limitBytes) return describeStringsProblem('too-large', null);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return describeStringsProblem('unreadable', null);
  }
  const reading = readStringsFile(bytes);
  if (reading.kind === 'unreadable') return describeStringsProblem(reading.code, reading.place);
  return { fileName: file.name, entries: reading.entries };
}
