import { fail } from '#shared/failure.ts';
import { isBuiltInVariable, variableNamePattern } from '#shared/payload/variables.ts';
import type { SettingStore, VariableStore } from '../ports/stores.ts';
import type { Variables, VariableSet } from '../ports/types.ts';
import type { VariableLibrary } from '../ports/variables.ts';

export interface VariableParts {
  readonly store: VariableStore;
  readonly settings: SettingStore;
  /** What `{{env.…}}` may read. */
  readonly environment: Readonly<Record<string, string>>;
  /** Called after numbers were taken. */
  readonly onCount: () => void;
}

const activeSetSetting = 'active-variable-set';

export function createVariables({ store, settings, environment, onCount }: VariableParts): VariableLibrary {
  const get = async (): Promise<Variables> => {
    const [sets, used, count] = await Promise.all([
      store.listSets(),
      settings.get(activeSetSetting),
      store.lastCount(),
    ]);
    return {
      sets: [...sets],
      activeSetId: sets.find(({ id }) => id === used)?.id ?? null,
      environment,
      nextCount: count + 1,
    };
  };

  return {
    get,
    async saveSet(set) {
      assertNames(set);
      await store.saveSet(set);
      return get();
    },
    async removeSet(id) {
      await store.removeSet(id);
      return get();
    },
    async useSet(id) {
      if (id !== null && !(await store.listSets()).some((set) => set.id === id)) throw fail('variable-set-not-found');
      await settings.set(activeSetSetting, id ?? '');
      return get();
    },
    environment,
    async takeCounts(amount) {
      const first = await store.takeCounts(amount);
      onCount();
      return first;
    },
  };
}

function assertNames({ variables }: VariableSet): void {
  const seen = new Set<string>();
  for (const { name } of variables) {
    if (!variableNamePattern.test(name) || isBuiltInVariable(name)) throw fail('variable-name-invalid', { name });
    if (seen.has(name)) throw fail('variable-name-twice', { name });
    seen.add(name);
  }
}
