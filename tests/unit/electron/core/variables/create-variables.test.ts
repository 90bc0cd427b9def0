import { describe, expect, test } from 'vitest';
import type { VariableSet } from '#core/ports/types.ts';
import { createVariables } from '#core/variables/create-variables.ts';

/** Variables over a store in memory. */
function variablesInMemory(count = 0) {
  const sets = new Map<string, VariableSet>();
  const settings = new Map<string, string>();
  return createVariables({
    store: {
      listSets: async () => [...sets.values()],
      saveSet: async (set) => void sets.set(set.id, set),
      removeSet: async (id) => void sets.delete(id),
      lastCount: async () => count,
      takeCounts: async () => 1,
    },
    settings: { get: async (key) => settings.get(key), set: async (key, value) => void settings.set(key, value) },
    environment: { PUSHBENCH_BUILD: '318' },
    onCount: () => undefined,
  });
}

const staging: VariableSet = { id: 'a', name: 'Staging', variables: [{ name: 'user', value: '€ "42"' }] };

describe('variables of one’s own', () => {
  test('come in sets, of which one is used', async () => {
    const variables = variablesInMemory();
    expect(await variables.saveSet(staging)).toMatchObject({ sets: [staging], activeSetId: null });
    expect(await variables.useSet('a')).toMatchObject({ activeSetId: 'a' });
    expect(await variables.useSet(null)).toMatchObject({ activeSetId: null, sets: [staging] });
    await expect(variables.useSet('b')).rejects.toMatchObject({ failure: { code: 'variable-set-not-found' } });
  });

  test('are not used any more when their set was removed', async () => {
    const variables = variablesInMemory();
    await variables.saveSet(staging);
    await variables.useSet('a');
    expect(await variables.removeSet('a')).toMatchObject({ sets: [], activeSetId: null });
  });

  test.each(['', '1st', 'a b', 'a.b', 'näme', 'now', 'nowMs', 'uuid', 'counter', 'device', 'env', 'now-1h'])(
    'cannot be named “%s”',
    async (name) => {
      const variables = variablesInMemory();
      await expect(variables.saveSet({ ...staging, variables: [{ name, value: '' }] })).rejects.toMatchObject({
        failure: { code: 'variable-name-invalid', params: { name } },
      });
      expect((await variables.get()).sets).toEqual([]);
    },
  );

  test('have each name once in a set', async () => {
    const twice = { ...staging, variables: [...staging.variables, { name: 'user', value: '' }] };
    await expect(variablesInMemory().saveSet(twice)).rejects.toMatchObject({
      failure: { code: 'variable-name-twice', params: { name: 'user' } },
    });
  });
});

test('the counter tells the number that comes next, and the environment what may be read', async () => {
  expect(await variablesInMemory(41).get()).toMatchObject({ nextCount: 42, environment: { PUSHBENCH_BUILD: '318' } });
});
