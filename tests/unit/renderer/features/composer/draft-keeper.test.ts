import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '#shared/contract/schemas.ts';
import { draftOf } from '../../../../support/window-samples.ts';
import { keepDrafts } from '../../../../../renderer/features/composer/draft-keeper.ts';
import { createDraftsStore } from '../../../../../renderer/features/composer/drafts-store.ts';

let calls: string[];
let due: (() => void)[];
let isBroken: boolean;

const archive = {
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

/** A clock that the test moves. */
const delay = (run: () => void) => {
  due.push(run);
  return () => {
    due = due.filter((other) => other !== run);
  };
};

const textOf = (payloadText: string) => ({ payloadText });

function keep(archived: readonly Draft[]) {
  const store = createDraftsStore(() => 'new');
  store.getState().restore(archived, null);
  return { store, keeper: keepDrafts({ store, archive, archived, delay }) };
}

beforeEach(() => {
  calls = [];
  due = [];
  isBroken = false;
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
    const keeper = keepDrafts({ store, archive, archived: [], delay });
    expect(due).toHaveLength(1);
    await keeper.flush();
    expect(calls).toEqual([`save new ${draft.push.payloadText}`]);
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
  const keeper = keepDrafts({ store, archive, archived, delay, onFailed: (error) => told.push(error) });
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
