import type { ComposedPush, SavedPush } from '#shared/contract/drafts.ts';

export interface SaveRequest {
  readonly name: string;
  readonly push: ComposedPush;
  /** Refuses to replace a saved push of that name. */
  readonly isNew: boolean;
  /** What the caller saw under that name, null when nothing; left out: whatever is there is replaced. */
  readonly base?: ComposedPush | null | undefined;
}

/** Saved pushes, one file each in a folder and its sub-folders, which people and git change as well. */
export interface Library {
  /** By name. A file that cannot be read as a saved push is there with its failure. A missing folder is an empty one. */
  list(): Promise<readonly SavedPush[]>;
  /**
   * Throws `saved-push-name-invalid`, `saved-push-name-too-long`, `saved-push-exists` (`isNew`, or a name that differs only in case),
   * `saved-push-changed` (there is something else than `base`), `saved-push-damaged` and `saved-push-newer` (never overwritten) and
   * `library-folder-unwritable`.
   */
  save(request: SaveRequest): Promise<SavedPush>;
  /** Throws what `save` throws, and `saved-push-not-found`. */
  rename(name: string, newName: string): Promise<SavedPush>;
  /** Throws `saved-push-not-found` and `library-folder-unwritable`. */
  remove(name: string): Promise<void>;
  /** Called soon after files changed, by whomever, and once when watching has begun. Gives the function that ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
