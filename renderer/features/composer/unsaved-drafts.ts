import type { Draft } from '#shared/contract/drafts.ts';
import { isSameDraft, type UnsavedDraft } from './merge-drafts.ts';

/** Where drafts wait that the core could not take, so that closing the window does not lose them. */
export interface UnsavedDrafts {
  /** Keeps these of this window and no others. When there is no room for all, the largest goes without its bases, or not at all. */
  readonly keep: (drafts: readonly UnsavedDraft[]) => void;
  /** What this window and earlier ones left. */
  readonly read: () => Promise<readonly UnsavedDraft[]>;
  /** Forgets what was read and what this window kept: the core has it now. */
  readonly forget: () => void;
  /** Forgets what other windows left and the core has as it was left. */
  readonly release: (archived: readonly Draft[]) => Promise<void>;
}

/** Keeps unsaved drafts in the browser's storage, apart for each data folder and each window. */
export function unsavedDraftsIn(storage: Storage, dataFolder: string, windowId: string): UnsavedDrafts {
  const prefix = `pushbench.unsaved:${dataFolder}:`;
  const own = prefix + windowId;
  const keys = new Set([own]);
  const found = () => Object.keys(storage).filter((key) => key.startsWith(prefix));

  /** There seldom is anything to read: the schema of drafts is fetched only then. */
  async function readerOf(keys: readonly string[]): Promise<(key: string) => readonly UnsavedDraft[]> {
    if (keys.length === 0) return () => [];
    const { readKeptDrafts } = await import('./read-kept-drafts.ts');
    return (key) => readKeptDrafts(storage.getItem(key) ?? '[]');
  }

  return {
    keep: (drafts) => {
      for (let left = drafts; left.length > 0; left = withoutLargest(left)) {
        try {
          storage.setItem(own, JSON.stringify(left));
          return;
        } catch {
          // No room for so much.
        }
      }
    },
    read: async () => {
      const list = found();
      for (const key of list) keys.add(key);
      return list.flatMap(await readerOf(list));
    },
    forget: () => {
      for (const key of keys) storage.removeItem(key);
    },
    release: async (archived) => {
      const others = found().filter((key) => key !== own);
      const read = await readerOf(others);
      for (const key of others) {
        const isArchived = ({ draft }: UnsavedDraft) =>
          archived.some((other) => other.id === draft.id && isSameDraft(other, draft));
        const kept = read(key);
        const left = kept.filter((unsaved) => !isArchived(unsaved));
        if (left.length === 0) storage.removeItem(key);
        else if (left.length < kept.length) storage.setItem(key, JSON.stringify(left));
      }
    },
  };
}

/** Without the bases of the largest, or without the largest where it has none. */
function withoutLargest(drafts: readonly UnsavedDraft[]): readonly UnsavedDraft[] {
  const sizes = drafts.map((unsaved) => JSON.stringify(unsaved).length);
  const index = sizes.indexOf(Math.max(...sizes));
  const largest = drafts[index];
  if (largest === undefined || largest.bases.length === 0) return drafts.toSpliced(index, 1);
  return drafts.with(index, { ...largest, bases: [] });
}
