import { expect, test, vi } from 'vitest';
import type { Variables, VariableSet } from '#shared/contract/variables.ts';
import { describeFailure, fail } from '#shared/failure.ts';
import { createVariablesStore, typedSets } from '../../../../../renderer/features/variables/variables-store.ts';

const staging: VariableSet = { id: 'staging', name: 'Staging', variables: [{ name: 'user', value: 'Ada' }] };
const withUser = (value: string): VariableSet => ({ ...staging, variables: [{ name: 'user', value }] });

/** The dialog on a core that has these sets, and that answers a save when it is told to. */
function dialogOn(...sets: readonly VariableSet[]) {
  let variables: Variables = { sets: [...sets], activeSetId: null, environment: {}, nextCount: 1 };
  const answers: (() => void)[] = [];
  const saved: VariableSet[] = [];
  const port = {
    saveSet: vi.fn(async (set: VariableSet) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      saved.push(set);
      return { ...variables, sets: [...variables.sets.filter(({ id }) => id !== set.id), set] };
    }),
    useSet: vi.fn(({ id }: { id: string }) => Promise.resolve({ ...variables, activeSetId: id })),
  };
  const told: string[] = [];
  const store = createVariablesStore({
    port,
    known: () => variables,
    onSaved: (changed) => (variables = changed),
    onNotKept: (cause) => told.push(describeFailure(cause)),
  });
  return {
    store,
    port,
    saved,
    told,
    variables: () => variables,
    shown: () => typedSets(variables.sets, store.getState().edits),
    answer: async () => {
      await vi.waitFor(() => expect(answers).not.toEqual([]));
      answers.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('what is typed is shown at once and kept one save after the other, the last one last', async () => {
  const { store, port, saved, shown, answer } = dialogOn(staging);
  store.getState().edit(withUser('G'));
  store.getState().edit(withUser('Gr'));
  store.getState().edit(withUser('Grace'));
  expect(shown()).toEqual([withUser('Grace')]);
  expect(port.saveSet).toHaveBeenCalledOnce();
  await answer();
  await answer();
  expect(saved).toEqual([withUser('G'), withUser('Grace')]);
  expect(store.getState().edits.size).toBe(0);
  expect(shown()).toEqual([withUser('Grace')]);
});

test('what is wrong in a set holds back nothing else of it, and stays as typed after the dialog was closed', async () => {
  const { store, saved, told, shown, answer } = dialogOn(staging);
  const place = { name: 'place', value: 'Pier 4' };
  const wrong = { ...staging, variables: [...staging.variables, { name: 'now', value: 'mine' }, place] };
  store.getState().open();
  store.getState().edit(wrong);
  await answer();
  expect(saved).toEqual([{ ...staging, variables: [...staging.variables, place] }]);
  expect(told).toEqual([]);
  store.getState().close();
  expect(told).toEqual([expect.stringContaining('Not kept in “Staging”: “now”.')]);
  store.getState().open();
  expect(shown()).toEqual([wrong]);
  store.getState().edit({ ...wrong, variables: wrong.variables.toSpliced(1, 1) });
  await vi.waitFor(() => expect(store.getState().edits.size).toBe(0));
  store.getState().close();
  expect([saved.length, told.length]).toEqual([1, 1]);
});

test('a set without a name is kept under the one it had, which is told', async () => {
  const { store, saved, told, answer } = dialogOn(staging);
  store.getState().edit({ ...withUser('Grace'), name: '' });
  await answer();
  expect(saved).toEqual([withUser('Grace')]);
  store.getState().close();
  expect(told).toEqual([expect.stringContaining('Not kept in “Staging”: its new name.')]);
});

test('a row that nothing was typed into stays in the dialog and is not kept', async () => {
  const { store, saved, shown, answer } = dialogOn(staging);
  const typed = { ...staging, variables: [...withUser('Grace').variables, { name: '', value: '' }] };
  store.getState().edit(typed);
  await answer();
  expect(saved).toEqual([withUser('Grace')]);
  expect(shown()).toEqual([typed]);
});

test('the first set is used at once, and a further one is not', async () => {
  const { store, port, variables, answer } = dialogOn();
  const adding = store.getState().add('New set');
  await answer();
  await adding;
  const [first] = variables().sets;
  expect(store.getState().shown).toEqual({ kind: 'set', id: first?.id });
  expect(port.useSet).toHaveBeenCalledExactlyOnceWith({ id: first?.id });
  const addingAnother = store.getState().add('New set', staging.variables);
  await answer();
  await addingAnother;
  expect(port.useSet).toHaveBeenCalledOnce();
  expect(variables().sets[1]).toMatchObject({ name: 'New set 2', variables: staging.variables });
});

test('a variable that was removed comes back where it was', async () => {
  const { store, shown, answer } = dialogOn(staging);
  store.getState().removeVariable(staging, 0);
  await answer();
  expect(shown()).toEqual([{ ...staging, variables: [] }]);
  store.getState().undoRemoval();
  await answer();
  expect(shown()).toEqual([staging]);
  expect(store.getState().removed).toBeNull();
});

test('what the core does not take stays as it was typed, with the reason, and is tried again at the next chance', async () => {
  const { store, port, shown, saved, answer } = dialogOn(staging);
  port.saveSet.mockRejectedValueOnce(fail('core-unavailable'));
  store.getState().edit(withUser('Grace'));
  await vi.waitFor(() => expect(store.getState().failures.get('staging')?.code).toBe('core-unavailable'));
  expect(shown()).toEqual([withUser('Grace')]);
  store.getState().close();
  await answer();
  expect(saved).toEqual([withUser('Grace')]);
  expect(store.getState().failures.size).toBe(0);
});

test('what was typed into a set that was deleted is forgotten', () => {
  const { store } = dialogOn(staging);
  store.getState().edit({ ...staging, name: '' });
  store.getState().forget('staging');
  expect(store.getState().edits.size).toBe(0);
});
