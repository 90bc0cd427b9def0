import type { Draft } from '#shared/contract/schemas.ts';
import type { DraftsStore } from './drafts-store.ts';
import { mergeDraft } from './merge-drafts.ts';
import type { UnsavedDrafts } from './unsaved-drafts.ts';

/** Where drafts are kept, for all windows. */
export interface DraftArchive {
  readonly list: () => Promise<readonly Draft[]>;
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
  /** Where drafts wait while the archive is away. */
  readonly unsaved: Pick<UnsavedDrafts, 'keep' | 'forget'>;
  /** Told of the first failure to write; the next one is told only after writing has worked again. */
  readonly onFailed?: (error: unknown) => void;
  /** A draft that nobody touched here is shown as another window left it. */
  readonly onFollow?: (draft: Draft) => void;
  /** The drafts that were changed both here and in another window, as they are there. */
  readonly onConflicts?: (theirs: ReadonlyMap<string, Draft>) => void;
  readonly delay?: Delay;
}

export interface DraftKeeper {
  /**
   * Writes what is not written yet, now. Settles when it was tried; what failed is tried again with the next change.
   */
  readonly flush: () => Promise<void>;
  /** Reads what other windows wrote. A draft changed on both sides is not written until `takeTheirs` decides. */
  readonly sync: () => Promise<void>;
  readonly takeTheirs: (id: string) => void;
  readonly stop: () => void;
}

/** What is typed is written so soon; at most this much is lost in a crash. */
const pauseMs = 200;

/**
 * A text of more than so many characters takes long to write and to send, so it waits until typing pauses, though
 * never longer than the last of these.
 */
const largeText = { characters: 65_536, pauseMs: 1000, latestMs: 5000 };

const nothing = () => undefined;

/**
 * Writes each draft that differs from what is archived, and from then on each that changes, soon after it changed; and
 * lets drafts follow what other windows write.
 */
export function keepDrafts(options: DraftKeeperOptions): DraftKeeper {
  const { store, archive, archived, unsaved, delay = delayByTimer } = options;
  const { onFailed = nothing, onFollow = nothing, onConflicts = nothing } = options;
  /** What the archive is known to hold; and the same with what is on its way there. */
  const confirmed = new Map(archived.map((draft) => [draft.id, draft]));
  const written = new Map(confirmed);
  const failed = new Set<string>();
  const conflicts = new Map<string, Draft>();
  const underWay = new Set<Promise<unknown>>();
  let countOfWrites = 0;
  /** What calls off the timers after which drafts are written. */
  const timers = new Map<'soon' | 'pause' | 'latest', () => void>();
  let syncing: Promise<void> | undefined;
  let isSyncDue = false;

  async function write(id: string, start: () => Promise<unknown>): Promise<boolean> {
    countOfWrites += 1;
    const writing = start();
    underWay.add(writing);
    try {
      await writing;
      failed.delete(id);
      return true;
    } catch (error) {
      if (failed.size === 0) onFailed(error);
      failed.add(id);
      return false;
    } finally {
      underWay.delete(writing);
    }
  }

  async function save(draft: Draft): Promise<void> {
    const { id } = draft;
    written.set(id, draft);
    if (await write(id, () => archive.save(draft))) confirmed.set(id, draft);
    else if (written.get(id) === draft) know(id, confirmed.get(id));
  }

  async function remove(draft: Draft): Promise<void> {
    const { id } = draft;
    written.delete(id);
    conflicts.delete(id);
    if (await write(id, () => archive.remove(id))) confirmed.delete(id);
    else written.set(id, draft);
  }

  /** Takes down what the archive holds of a draft. */
  function know(id: string, draft: Draft | undefined): void {
    for (const map of [confirmed, written]) {
      if (draft === undefined) map.delete(id);
      else map.set(id, draft);
    }
  }

  const drafts = () => store.getState().drafts;
  const find = (id: string) => drafts().find((draft) => draft.id === id);

  function keepUnsaved(): void {
    const pending = drafts().filter(
      (draft) => confirmed.get(draft.id) !== draft && (failed.size > 0 || conflicts.has(draft.id)),
    );
    if (pending.length > 0) unsaved.keep(pending.map((draft) => ({ draft, base: confirmed.get(draft.id) ?? null })));
    else if (failed.size === 0) unsaved.forget();
  }

  function cancelTimers(): void {
    for (const cancel of timers.values()) cancel();
    timers.clear();
  }

  async function flush(): Promise<void> {
    cancelTimers();
    const saved = drafts().filter((draft) => written.get(draft.id) !== draft && !conflicts.has(draft.id));
    const removed = [...written.values()].filter(({ id }) => find(id) === undefined);
    // The window may be closing, and then nothing runs after this.
    if (failed.size > 0) keepUnsaved();
    await Promise.all([...saved.map(save), ...removed.map(remove)]);
    keepUnsaved();
  }

  function follow(theirs: Draft): void {
    onFollow(theirs);
    store.getState().follow(theirs);
    know(theirs.id, find(theirs.id));
  }

  function merge(theirs: Draft): void {
    const { id } = theirs;
    const mine = find(id);
    const base = confirmed.get(id);
    failed.delete(id);
    if (mine === undefined) {
      // Known but not here: closed here, which is still to be written.
      if (base === undefined) follow(theirs);
      return;
    }
    const result = mergeDraft(mine, base, theirs);
    if (result === 'agree') know(id, mine);
    if (result === 'theirs') follow(theirs);
    if (result === 'conflict') know(id, theirs);
    if (result === 'conflict') conflicts.set(id, theirs);
    else if (result !== 'mine') conflicts.delete(id);
  }

  function closeRemoved(list: readonly Draft[]): void {
    const gone = [...confirmed.values()].filter(({ id }) => list.every((draft) => draft.id !== id));
    for (const base of gone) {
      const mine = find(base.id);
      know(base.id, undefined);
      conflicts.delete(base.id);
      // What was changed here stays, and is written anew.
      if (mine === undefined || drafts().length === 1 || mergeDraft(mine, base, base) !== 'agree') continue;
      store.getState().close(base.id);
    }
  }

  async function syncOnce(): Promise<void> {
    await Promise.allSettled(underWay);
    const before = countOfWrites;
    const list = await archive.list();
    // A list that was read while something was written may be older than that.
    isSyncDue ||= countOfWrites !== before;
    if (isSyncDue) return;
    list.forEach(merge);
    closeRemoved(list);
    onConflicts(new Map(conflicts));
    if (conflicts.size > 0) keepUnsaved();
  }

  async function syncWhileDue(): Promise<void> {
    try {
      while (isSyncDue) {
        isSyncDue = false;
        await syncOnce();
      }
    } catch {
      // Asked again when the connection is back.
    } finally {
      syncing = undefined;
    }
  }

  function flushIn(name: 'soon' | 'pause' | 'latest', ms: number): void {
    if (!timers.has(name))
      timers.set(
        name,
        delay(() => void flush(), ms),
      );
  }

  function flushAfterPause(): void {
    timers.get('pause')?.();
    timers.delete('pause');
    flushIn('pause', largeText.pauseMs);
    flushIn('latest', largeText.latestMs);
  }

  const unsubscribe = store.subscribe(({ drafts: now }, { drafts: before }) => {
    if (now === before) return;
    const isLarge = now.some(
      (draft) => draft.push.payloadText.length > largeText.characters && !before.includes(draft),
    );
    if (isLarge) flushAfterPause();
    else flushIn('soon', pauseMs);
  });
  flushIn('soon', pauseMs);
  return {
    flush,
    sync: () => {
      isSyncDue = true;
      return (syncing ??= syncWhileDue());
    },
    takeTheirs: (id) => {
      const theirs = conflicts.get(id);
      if (theirs === undefined) return;
      conflicts.delete(id);
      follow(theirs);
      onConflicts(new Map(conflicts));
    },
    stop: () => {
      cancelTimers();
      unsubscribe();
    },
  };
}

function delayByTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
