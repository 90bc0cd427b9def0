import type { Draft } from '#shared/contract/schemas.ts';
import type { DraftsStore } from './drafts-store.ts';

/** Where drafts are kept. */
export interface DraftArchive {
  readonly save: (draft: Draft) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}

/** Runs something later, and gives the way to call it off. */
export type Delay = (run: () => void, ms: number) => () => void;

export interface DraftKeeperOptions {
  readonly store: DraftsStore;
  readonly archive: DraftArchive;
  /** What the archive holds already. */
  readonly archived: readonly Draft[];
  /** Told of the first failure to write; the next one is told only after writing has worked again. */
  readonly onFailed?: (error: unknown) => void;
  readonly delay?: Delay;
}

export interface DraftKeeper {
  /** Writes what is not written yet, now. Settles when it was tried; what failed is tried again with the next change. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

/** Typing that pauses for this long is written; at most this much is lost in a crash. */
const pauseMs = 200;

/** Writes each draft that differs from what is archived, and from then on each that changes, soon after it changed. */
export function keepDrafts({
  store,
  archive,
  archived,
  onFailed = () => undefined,
  delay = delayByTimer,
}: DraftKeeperOptions): DraftKeeper {
  let written = new Map(archived.map((draft) => [draft.id, draft]));
  let cancel: (() => void) | undefined;
  let isFailing = false;

  async function save(draft: Draft): Promise<void> {
    try {
      await archive.save(draft);
      isFailing = false;
    } catch (error) {
      written.delete(draft.id);
      if (!isFailing) onFailed(error);
      isFailing = true;
    }
  }

  async function flush(): Promise<void> {
    cancel?.();
    cancel = undefined;
    const current = new Map(store.getState().drafts.map((draft) => [draft.id, draft]));
    const before = written;
    written = current;
    const saved = [...current.values()].filter((draft) => before.get(draft.id) !== draft);
    const removed = [...before.keys()].filter((id) => !current.has(id));
    await Promise.all([...saved.map(save), ...removed.map((id) => archive.remove(id).catch(() => undefined))]);
  }

  const flushSoon = () => {
    cancel ??= delay(() => void flush(), pauseMs);
  };
  const unsubscribe = store.subscribe(({ drafts }, { drafts: before }) => {
    if (drafts !== before) flushSoon();
  });
  flushSoon();
  return {
    flush,
    stop: () => {
      cancel?.();
      unsubscribe();
    },
  };
}

function delayByTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
