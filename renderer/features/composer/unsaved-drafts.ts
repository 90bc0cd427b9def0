import type { UnsavedDraft } from './merge-drafts.ts';

/** Where drafts wait that the core could not take, so that closing the window does not lose them. */
export interface UnsavedDrafts {
  /** Keeps these of this window and no others; when there is no room for all, the smaller ones. */
  readonly keep: (drafts: readonly UnsavedDraft[]) => void;
  /** What this window and earlier ones left. */
  readonly read: () => Promise<readonly UnsavedDraft[]>;
  /** Forgets what was read and what this window kept: the core has it now. */
  readonly forget: () => void;
}

/** Keeps unsaved drafts in the browser's storage, apart for each data folder and each window. */
export function unsavedDraftsIn(storage: Storage, dataFolder: string, windowId: string): UnsavedDrafts {
  const prefix = `pushbench.unsaved:${dataFolder}:`;
  const own = prefix + windowId;
  const keys = new Set([own]);
  return {
    keep: (drafts) => {
      const smallestFirst = drafts.map((draft) => JSON.stringify(draft)).sort((a, b) => a.length - b.length);
      while (smallestFirst.length > 0) {
        try {
          storage.setItem(own, `[${smallestFirst.join(',')}]`);
          return;
        } catch {
          smallestFirst.pop();
        }
      }
    },
    read: async () => {
      const found = Object.keys(storage).filter((key) => key.startsWith(prefix));
      if (found.length === 0) return [];
      for (const key of found) keys.add(key);
      // There seldom is anything: the schema of drafts is fetched only then.
      const { readKeptDrafts } = await import('./read-kept-drafts.ts');
      return found.flatMap((key) => readKeptDrafts(storage.getItem(key) ?? '[]'));
    },
    forget: () => {
      for (const key of keys) storage.removeItem(key);
    },
  };
}
