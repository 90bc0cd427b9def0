import { describe, expect, test } from 'vitest';
import { runStoreProcess } from '../../support/stores/run-store-process.ts';
import { temporaryStores } from '../../support/stores/temporary-stores.ts';

const staging = { id: 'a', name: 'Staging', variables: [{ name: 'user', value: 'Ünï\ud800 "\\' }] };

describe('stored sets of variables', () => {
  test('come back as they were, oldest first, and can be changed and removed', async () => {
    await using opened = await temporaryStores();
    const { variables } = opened.stores;
    const other = { id: 'b', name: 'Production', variables: [] };
    await variables.saveSet(staging);
    await variables.saveSet(other);
    await variables.saveSet({ ...staging, variables: [] });
    expect(await variables.listSets()).toEqual([{ ...staging, variables: [] }, other]);
    await variables.saveSet(staging);
    await variables.removeSet('b');
    expect(await variables.listSets()).toEqual([staging]);
  });

  test('have names of their own', async () => {
    await using opened = await temporaryStores();
    const { variables } = opened.stores;
    await variables.saveSet(staging);
    await expect(variables.saveSet({ ...staging, id: 'b' })).rejects.toMatchObject({
      failure: { code: 'variable-set-exists', params: { name: 'Staging' } },
    });
  });
});

describe('the counter', () => {
  test('begins at 1 and gives each number once', async () => {
    await using opened = await temporaryStores();
    const { variables } = opened.stores;
    expect(await variables.lastCount()).toBe(0);
    expect([await variables.takeCounts(1), await variables.takeCounts(3), await variables.takeCounts(1)]).toEqual([
      1, 2, 5,
    ]);
    expect(await variables.lastCount()).toBe(5);
  });

  test('gives no number to two processes', async () => {
    await using opened = await temporaryStores();
    const programs = [1, 2, 3].map(() => runStoreProcess(opened.file, 'count'));
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const taken = programs.flatMap(({ lines }) => JSON.parse(lines[0] ?? '[]') as number[]);
    expect(taken.toSorted((left, right) => left - right)).toEqual(Array.from({ length: 300 }, (_, at) => 2 * at + 1));
  });
});
