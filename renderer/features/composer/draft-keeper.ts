import type { Draft } from '#shared/contract/drafts.ts';
import { isLargeText } from '#shared/payload/large-text.ts';
import type { Delay } from './delay.ts';
import { type DraftsStore, findDraft } from './drafts-store.ts';
import { isSameDraft, mergeDraft } from './merge-drafts.ts';
import type { UnsavedDrafts } from './unsaved-drafts.ts';
import { createWriteSchedule } from './write-schedule.ts';

/** Where drafts are kept, for all windows. */
export interface DraftArchive {
  readonly list: () => Promise<readonly Draft[]>;
  readonly save: (draft: Draft) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}

export interface DraftKeeperOptions {
  readonly store: DraftsStore;
  readonly archive: DraftArchive;
  /** What the archive holds already. */
  readonly archived: readonly Draft[];
  /** Where drafts wait while the archive is away. */
  readonly unsaved: Pick<UnsavedDrafts, 'keep' | 'forget' | 'release'>;
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
  /** The window may be gone after this: keeps what is not known to be written, and writes it if there is time. */
  readonly leave: () => void;
  /** Reads what other windows wrote. A draft changed on both sides is not written until `takeTheirs` decides. */
  readonly sync: () => Promise<void>;
  readonly takeTheirs: (id: string) => void;
  readonly stop: () => void;
}

const nothing = () => undefined;

/**
 * Writes each draft that differs from what is archived, and from then on each that changes, soon after it changed; and
 * lets drafts follow what other windows write.
 */
export function keepDrafts(options: DraftKeeperOptions): DraftKeeper {
  const { store, archive, archived, unsaved, delay } = options;
  const { onFailed = nothing, onFollow = nothing, onConflicts = nothing } = options;
  /** What the archive is known to hold; and the same with what is on its way there. */
  const confirmed = new Map(archived.map((draft) => [draft.id, draft]));
  const written = new Map(confirmed);
  const failed = new Set<string>();
  const conflicts = new Map<string, Draft>();
  const underWay = new Set<Promise<void>>();
  /** What is on its way to the archive, which may have arrived or not. */
  const sent = new Set<Draft>();
  let countOfWrites = 0;
  const schedule = createWriteSchedule(() => void flush(), delay);
  let syncing: Promise<void> | undefined;
  let isSyncDue = false;

  async function write(id: string, start: () => Promise<unknown>): Promise<boolean> {
    countOfWrites += 1;
    try {
      await start();
      failed.delete(id);
      return true;
    } catch (error) {
      if (failed.size === 0) onFailed(error);
      failed.add(id);
      keepUnsaved();
      return false;
    }
  }

  async function save(draft: Draft): Promise<void> {
    const { id } = draft;
    written.set(id, draft);
    sent.add(draft);
    const isSaved = await write(id, () => archive.save(draft));
    sent.delete(draft);
    if (isSaved) confirmed.set(id, draft);
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

  const drafts = () => store.newest().drafts;
  const find = (id: string) => findDraft(store.newest(), id);

  /** Puts the drafts aside that are not known to be written. */
  function putAside(isKept: (draft: Draft) => boolean): void {
    const left = drafts().filter((draft) => confirmed.get(draft.id) !== draft && isKept(draft));
    if (left.length > 0) unsaved.keep(left.map((draft) => ({ draft, bases: basesOf(draft) })));
  }

  /** What the archive may have of a draft that it does not have as it is; without what is never compared. */
  function basesOf(draft: Draft): readonly Draft[] {
    const known = confirmed.get(draft.id);
    const onTheWay = [...sent].filter((other) => other.id === draft.id && !isSameDraft(other, draft));
    return [...(known === undefined ? [] : [known]), ...onTheWay].map((base) => ({ ...base, savedPush: null }));
  }

  function keepUnsaved(): void {
    if (failed.size > 0 || conflicts.size > 0) putAside(({ id }) => failed.size > 0 || conflicts.has(id));
    else if (underWay.size === 0) unsaved.forget();
  }

  async function flush(): Promise<void> {
    const now = store.newest();
    schedule.cancel();
    const saved = now.drafts.filter((draft) => written.get(draft.id) !== draft && !conflicts.has(draft.id));
    const removed = [...written.values()].filter(({ id }) => findDraft(now, id) === undefined);
    // The core may be away for long.
    if (failed.size > 0) keepUnsaved();
    const writing = [...saved.map(save), ...removed.map(remove)];
    for (const one of writing) {
      underWay.add(one);
      void one.then(() => underWay.delete(one));
    }
    await Promise.all(writing);
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
    const result = mergeDraft(mine, base === undefined ? [] : [base], theirs);
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
      if (mine === undefined || drafts().length === 1 || mergeDraft(mine, [base], base) !== 'agree') continue;
      store.getState().close(base.id);
    }
  }

  async function syncOnce(): Promise<void> {
    await Promise.all(underWay);
    const before = countOfWrites;
    const list = await archive.list();
    // A list that was read while something was written may be older than that.
    isSyncDue ||= countOfWrites !== before;
    if (isSyncDue) return;
    list.forEach(merge);
    closeRemoved(list);
    onConflicts(new Map(conflicts));
    if (conflicts.size > 0) keepUnsaved();
    await unsaved.release(list);
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

  const unsubscribe = store.subscribe(({ drafts: now }, { drafts: before }) => {
    if (now === before) return;
    if (now.some((draft) => isLargeText(draft.push.payloadText) && !before.includes(draft))) schedule.afterPause();
    else schedule.soon();
  });
  schedule.soon();
  return {
    flush,
    leave: () => {
      putAside(() => true);
      void flush();
    },
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
      schedule.cancel();
      unsubscribe();
    },
  };
}
