import { z } from 'zod';
import { draftSchema } from '#shared/contract/schemas.ts';
import type { UnsavedDraft } from './merge-drafts.ts';

/** Where drafts wait that the core could not take, so that closing the window does not lose them. */
export interface UnsavedDrafts {
  /** Keeps these of this window and no others. */
  readonly keep: (drafts: readonly UnsavedDraft[]) => void;
  /** What this window and earlier ones left. */
  readonly read: () => readonly UnsavedDraft[];
  /** Forgets what was read and what this window kept: the core has it now. */
  readonly forget: () => void;
}

const keptSchema = z.array(z.object({ draft: draftSchema, base: draftSchema.nullable() }));

/** Keeps unsaved drafts in the browser's storage, apart for each data folder and each window. */
export function unsavedDraftsIn(storage: Storage, dataFolder: string, windowId: string): UnsavedDrafts {
  const prefix = `pushbench.unsaved:${dataFolder}:`;
  const own = prefix + windowId;
  const keys = new Set([own]);
  return {
    keep: (drafts) => storage.setItem(own, JSON.stringify(drafts)),
    read: () => {
      const found = Object.keys(storage).filter((key) => key.startsWith(prefix));
      for (const key of found) keys.add(key);
      return found.flatMap((key) => readKept(storage.getItem(key)));
    },
    forget: () => {
      for (const key of keys) storage.removeItem(key);
    },
  };
}

function readKept(text: string | null): readonly UnsavedDraft[] {
  try {
    return keptSchema.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
