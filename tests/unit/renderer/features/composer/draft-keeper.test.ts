import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '#shared/contract/drafts.ts';
import { draftOf } from '../../../../support/window-samples.ts';
import { keepDrafts } from '../../../../../renderer/features/composer/draft-keeper.ts';
import type { UnsavedDraft } from '../../../../../renderer/features/composer/merge-drafts.ts';
import { createDraftsStore, findDraft } from '../../../../../renderer/features/composer/drafts-store.ts';

let calls: string[];
let due: (() => void)[];
let isBroken: boolean;
let listed: readonly Draft[];
let kept: readonly UnsavedDraft[];
let conflicts: readonly string[];

const archive = {
  list: () => Promise.resolve(listed),
  save: (draft: Draft) => {
    if (isBroken) return Promise.reject(new Error('away'));
    calls.push(`save ${draft.id} ${draft.push.payloadText}`);
    return Promise.resolve();
  },
  remove: (id: string) => {
    calls.push(`remove ${id}`);
    return Promise.resolve();
  },
};

const unsaved = {
  keep: (drafts: readonly UnsavedDraft[]) => (kept = drafts),
  forget: () => (kept = []),
  release: () => Promise.resolve(),
};

const onConflicts = (theirs: ReadonlyMap<string, Draft>) => (conflicts = [...theirs.keys()]);

/** A clock that the test moves. */
const delay = (run: () => void) => {
  const timer = () => run();
  due.push(timer);
  return () => {
    due = due.filter((other) => other !== timer);
  };
};

const textOf = (payloadText: string) => ({ payloadText });

function keep(archived: readonly Draft[]) {
  const store = createDraftsStore(() => 'new');
  store.getState().restore(archived, null);
  return { store, keeper: keepDrafts({ store, archive, archived, unsaved, onConflicts, delay }) };
}

beforeEach(() => {
  calls = [];
  due = [];
  isBroken = false;
  listed = [];
  kept = [];
  conflicts = [];
});

describe('drafts are written', () => {
  test('once for many changes in a row, and only the ones that changed', async () => {
    const { store, keeper } = keep([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })]);
    store.getState().changePush('a', textOf('1'));
    store.getState().changePush('a', textOf('2'));
    expect([calls, due.length]).toEqual([[], 1]);
    await keeper.flush();
    expect(calls).toEqual(['save a 2']);
    expect(due).toEqual([]);
  });

  test('when typing pauses, where the text is large; and at the latest after some seconds', async () => {
    const waits: number[] = [];
    const store = createDraftsStore(() => 'new');
    store.getState().restore([draftOf({ id: 'a' })], null);
    const countingDelay = (run: () => void, ms: number) => {
      waits.push(ms);
      return delay(run);
    };
    const keeper = keepDrafts({ store, archive, archived: [], unsaved, delay: countingDelay });
    await keeper.flush();
    const large = 'x'.repeat(100_000);
    for (const end of ['1', '2', '3']) store.getState().changePush('a', textOf(large + end));
    expect(waits).toEqual([200, 1000, 5000, 1000, 1000]);
    expect([calls.length, due.length]).toEqual([1, 2]);
    due[0]?.();
    expect(calls.at(-1)).toBe(`save a ${large}3`);
    expect(due).toEqual([]);
  });

  test('not at all while nothing changes', async () => {
    const { store, keeper } = keep([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })]);
    store.getState().select('b');
    await keeper.flush();
    expect(calls).toEqual([]);
  });

  test('when they were opened before the keeper started', async () => {
    const store = createDraftsStore(() => 'new');
    const { id: _id, position: _position, ...draft } = draftOf();
    store.getState().open(draft);
    const keeper = keepDrafts({ store, archive, archived: [], unsaved, delay });
    expect(due).toHaveLength(1);
    await keeper.flush();
    expect(calls).toEqual([`save new ${draft.push.payloadText}`]);
  });

  test('to the side while the archive is away, with what it had of them, until it has them', async () => {
    const before = draftOf({ id: 'a' });
    const { store, keeper } = keep([before]);
    isBroken = true;
    store.getState().changePush('a', textOf('1'));
    await keeper.flush();
    expect(kept).toEqual([{ draft: store.getState().drafts[0], bases: [before] }]);
    isBroken = false;
    await keeper.flush();
    expect([calls, kept]).toEqual([['save a 1'], []]);
  });

  test('to the side when the window goes, unless it stays long enough for the archive to have them', async () => {
    const before = draftOf({ id: 'a' });
    const { store, keeper } = keep([before, draftOf({ id: 'b', position: 1 })]);
    store.getState().changePush('a', textOf('1'));
    keeper.leave();
    const left = [{ draft: store.getState().drafts[0], bases: [before] }];
    expect(kept).toEqual(left);
    await vi.waitFor(() => expect([calls, kept]).toEqual([['save a 1'], []]));
  });

  test('to the side when the window goes while they are on their way, with all that may have arrived', async () => {
    const arrivals: (() => void)[] = [];
    const save = () => new Promise<void>((resolve) => void arrivals.push(resolve));
    const first = draftOf({ id: 'a' });
    const store = createDraftsStore(() => 'new');
    store.getState().restore([first], null);
    const keeper = keepDrafts({ store, archive: { ...archive, save }, archived: [first], unsaved, delay });
    const newest = () => findDraft(store.getState(), 'a');
    store.getState().changePush('a', textOf('1'));
    const second = newest();
    const writing = keeper.flush();
    store.getState().changePush('a', textOf('2'));
    keeper.leave();
    const left = [{ draft: newest(), bases: [first, second] }];
    expect(kept).toEqual(left);
    arrivals[0]?.();
    await writing;
    expect(kept).toEqual(left);
    arrivals[1]?.();
    await vi.waitFor(() => expect(kept).toEqual([]));
  });

  test('to the side as soon as one could not be written, while another is still on its way', async () => {
    const store = createDraftsStore(() => 'new');
    store.getState().restore([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })], null);
    const save = ({ id }: Draft) => (id === 'a' ? new Promise(() => undefined) : Promise.reject(new Error('away')));
    const keeper = keepDrafts({ store, archive: { ...archive, save }, archived: [], unsaved, delay });
    void keeper.flush();
    await vi.waitFor(() => expect(kept.map(({ draft }) => draft.id)).toEqual(['a', 'b']));
  });

  test('again with the next change when writing failed', async () => {
    const { store, keeper } = keep([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })]);
    isBroken = true;
    store.getState().changePush('a', textOf('1'));
    await keeper.flush();
    isBroken = false;
    store.getState().changePush('b', textOf('2'));
    await keeper.flush();
    expect(calls).toEqual(['save a 1', 'save b 2']);
  });
});

test('a failure to write is told once, and again only after writing has worked', async () => {
  const store = createDraftsStore(() => 'new');
  store.getState().restore([draftOf({ id: 'a' })], null);
  const told: unknown[] = [];
  const archived = store.getState().drafts;
  const keeper = keepDrafts({ store, archive, archived, unsaved, delay, onFailed: (error) => told.push(error) });
  const write = async (text: string) => {
    store.getState().changePush('a', textOf(text));
    await keeper.flush();
    return told.length;
  };
  isBroken = true;
  expect([await write('1'), await write('2')]).toEqual([1, 1]);
  isBroken = false;
  expect(await write('3')).toBe(1);
  isBroken = true;
  expect(await write('4')).toBe(2);
});

test('a closed draft is removed, and the ones that moved up are written', async () => {
  const { store, keeper } = keep([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })]);
  store.getState().close('a');
  await keeper.flush();
  expect(calls).toEqual([`save b ${draftOf().push.payloadText}`, 'remove a']);
});

test('nothing is written after the keeper was stopped', () => {
  const { store, keeper } = keep([draftOf({ id: 'a' })]);
  keeper.stop();
  store.getState().changePush('a', textOf('1'));
  expect(due).toEqual([]);
});

describe('what another window writes', () => {
  const base = draftOf({ id: 'a' });
  const theirs = draftOf({ id: 'a', push: { ...base.push, payloadText: 'theirs' } });
  const texts = (store: ReturnType<typeof createDraftsStore>) =>
    store.getState().drafts.map(({ push }) => push.payloadText);

  test('is followed by a draft that nobody touched here, and not written back', async () => {
    const { store, keeper } = keep([base]);
    listed = [theirs, draftOf({ id: 'b' })];
    await keeper.sync();
    await keeper.flush();
    expect(texts(store)).toEqual(['theirs', base.push.payloadText]);
    expect([conflicts, calls]).toEqual([[], []]);
  });

  test('leaves alone what was changed here only', async () => {
    const { store, keeper } = keep([base]);
    store.getState().changePush('a', textOf('mine'));
    listed = [base];
    await keeper.sync();
    await keeper.flush();
    expect([texts(store), conflicts, calls]).toEqual([['mine'], [], ['save a mine']]);
  });

  test('is not written over by a draft changed here too, until it is taken', async () => {
    const { store, keeper } = keep([base]);
    store.getState().changePush('a', textOf('mine'));
    listed = [theirs];
    await keeper.sync();
    await keeper.flush();
    expect([texts(store), conflicts, calls]).toEqual([['mine'], ['a'], []]);
    expect(kept.map(({ draft }) => draft.push.payloadText)).toEqual(['mine']);
    keeper.takeTheirs('a');
    await keeper.flush();
    expect([texts(store), conflicts, calls, kept]).toEqual([['theirs'], [], [], []]);
  });

  test('closes here what was closed there, but nothing that was changed here', async () => {
    const { store, keeper } = keep([base, draftOf({ id: 'b', position: 1 }), draftOf({ id: 'c', position: 2 })]);
    store.getState().changePush('b', textOf('mine'));
    listed = [draftOf({ id: 'c' })];
    await keeper.sync();
    await keeper.flush();
    expect(store.getState().drafts.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(calls).toContain('save b mine');
  });
});
