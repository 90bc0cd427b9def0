import { beforeEach, describe, expect, test } from 'vitest';
import { draftOf } from '../../../../support/window-samples.ts';
import {
  activeDraft,
  createDraftsStore,
  type DraftsStore,
  findDraft,
} from '../../../../../renderer/features/composer/drafts-store.ts';

let store: DraftsStore;
const state = () => store.getState();
const ids = () => state().drafts.map(({ id }) => id);

beforeEach(() => {
  let count = 0;
  store = createDraftsStore(() => `new-${String((count += 1))}`);
  state().restore(
    [draftOf({ id: 'b', position: 5 }), draftOf({ id: 'a', position: 2 }), draftOf({ id: 'c', position: 9 })],
    'b',
  );
});

test('the newest text is asked of the editor, which tells of a large one late', () => {
  const telling = createDraftsStore(
    () => 'new',
    () => telling.getState().changePush('a', { payloadText: 'typed' }),
  );
  telling.getState().restore([draftOf({ id: 'a' })], 'a');
  expect(findDraft(telling.getState(), 'a')?.push.payloadText).not.toBe('typed');
  expect(findDraft(telling.newest(), 'a')?.push.payloadText).toBe('typed');
});

describe('restoring', () => {
  test('puts drafts in their order, numbers them anew and shows the one shown last', () => {
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(state().drafts.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(activeDraft(state())?.id).toBe('b');
  });

  test('shows the first draft when the one shown last is gone', () => {
    state().restore([draftOf({ id: 'x' })], 'gone');
    expect(state().activeId).toBe('x');
  });
});

test('a new draft is the last tab and is shown', () => {
  const { id: _id, position: _position, ...draft } = draftOf();
  expect(state().open(draft)).toBe('new-1');
  expect(ids()).toEqual(['a', 'b', 'c', 'new-1']);
  expect(activeDraft(state())).toMatchObject({ id: 'new-1', position: 3 });
});

describe('closing', () => {
  test('the shown tab shows its right neighbour, or the left one at the end', () => {
    state().close('b');
    expect([ids(), state().activeId]).toEqual([['a', 'c'], 'c']);
    state().close('c');
    expect([ids(), state().activeId]).toEqual([['a'], 'a']);
    state().close('a');
    expect([ids(), state().activeId]).toEqual([[], null]);
  });

  test('another tab leaves the shown one', () => {
    state().close('a');
    expect(state().activeId).toBe('b');
    expect(state().drafts.map(({ position }) => position)).toEqual([0, 1]);
  });

  test('an unknown tab changes nothing', () => {
    state().close('nope');
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

test('going to the neighbour goes round the end', () => {
  state().selectNeighbour(1);
  expect(state().activeId).toBe('c');
  state().selectNeighbour(1);
  expect(state().activeId).toBe('a');
  state().selectNeighbour(-1);
  expect(state().activeId).toBe('c');
});

test('a change touches one draft and leaves the others the same objects', () => {
  const before = state().drafts;
  state().changePush('b', { payloadText: '{}' });
  state().change('b', { title: 'Renamed' });
  expect(state().drafts[1]).toMatchObject({ title: 'Renamed', push: { payloadText: '{}', pushType: 'alert' } });
  expect(state().drafts[0]).toBe(before[0]);
});

test('a closed draft comes back to its place and is shown', () => {
  const closed = state().drafts[1];
  if (closed === undefined) throw new Error('there are three drafts');
  state().close('b');
  state().reopen(closed);
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(state().drafts.map(({ position }) => position)).toEqual([0, 1, 2]);
  expect(state().activeId).toBe('b');
});
