import { createStore } from 'zustand/vanilla';
import { toFailure } from '#shared/contract/client.ts';
import type { Variables, VariableSet } from '#shared/contract/variables.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { freeSetName, isKeepable, judgeSet, keptSet, type SetProblems, type Variable } from './judge-set.ts';

/** What the dialog shows at its right: a set, by its id, or what is always there. */
export type ShownVariables = { readonly kind: 'built-in' } | { readonly kind: 'set'; readonly id: string };

/** A variable that was taken out of a set just now. */
export interface RemovedVariable {
  readonly setId: string;
  readonly index: number;
  readonly variable: Variable;
}

/**
 * The dialog about variables. What is typed is kept by the core as soon as it can be; until then it is here, which is
 * told when the dialog is closed.
 */
export interface VariablesState {
  readonly isOpen: boolean;
  readonly shown: ShownVariables | null;
  /** Sets as they are typed, where that is not what the core has. They outlive the dialog. */
  readonly edits: ReadonlyMap<string, VariableSet>;
  /** Why the core did not take a set, by its id. */
  readonly failures: ReadonlyMap<string, Failure>;
  readonly removed: RemovedVariable | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly show: (shown: ShownVariables) => void;
  /** Makes a set and shows it; the very first one is used at once. */
  readonly add: (name: string, variables?: readonly Variable[]) => Promise<void>;
  readonly edit: (set: VariableSet) => void;
  readonly removeVariable: (set: VariableSet, index: number) => void;
  readonly undoRemoval: () => void;
  /** Forgets what was typed into a set that is gone. */
  readonly forget: (id: string) => void;
}

export interface VariablesPort {
  readonly saveSet: (set: VariableSet) => Promise<Variables>;
  readonly useSet: (input: { id: string }) => Promise<Variables>;
}

export interface VariablesStoreParts {
  readonly port: VariablesPort;
  /** What the core has, as the window knows it. */
  readonly known: () => Variables;
  readonly onSaved: (variables: Variables) => void;
  /** The dialog was closed with something in a set that cannot be kept as it is. */
  readonly onNotKept: (cause: Failure) => void;
}

export function createVariablesStore({ port, known, onSaved, onNotKept }: VariablesStoreParts) {
  return createStore<VariablesState>()((set, get) => {
    const saving = new Set<string>();

    const put = (typed: VariableSet) =>
      set(({ edits, failures }) => ({
        edits: new Map(edits).set(typed.id, typed),
        failures: without(failures, typed.id),
      }));

    const formerOf = (id: string) => known().sets.find((former) => former.id === id);

    function judge(typed: VariableSet): SetProblems {
      const others = known().sets.filter(({ id }) => id !== typed.id);
      return judgeSet(
        typed,
        others.map(({ name }) => name),
      );
    }

    function tellNotKept(typed: VariableSet) {
      const problems = judge(typed);
      if (isKeepable(problems)) return;
      const names = typed.variables.filter((_, index) => problems.variables[index] !== null).map(({ name }) => name);
      const set = problems.name === null ? typed.name.trim() : (formerOf(typed.id)?.name ?? '');
      onNotKept(failure('variables-not-kept', { set, isNameKept: problems.name === null, names }));
    }

    /** One save of a set at a time; what was typed meanwhile is saved after it. */
    async function save(id: string): Promise<void> {
      if (saving.has(id)) return;
      saving.add(id);
      try {
        let typed = get().edits.get(id);
        while (typed !== undefined) {
          const former = formerOf(id);
          const kept = keptSet(typed, judge(typed), former);
          if (kept === undefined) break;
          if (JSON.stringify(kept) !== JSON.stringify(former)) onSaved(await port.saveSet(kept));
          set(({ failures }) => ({ failures: without(failures, id) }));
          const newest = get().edits.get(id);
          if (newest === typed) {
            // A row that nothing was typed into, and what is wrong, is only here.
            if (JSON.stringify(kept) === JSON.stringify(typed)) set(({ edits }) => ({ edits: without(edits, id) }));
            break;
          }
          typed = newest;
        }
      } catch (error) {
        set(({ failures }) => ({ failures: new Map(failures).set(id, toFailure(error)) }));
      } finally {
        saving.delete(id);
      }
    }

    return {
      isOpen: false,
      shown: null,
      edits: new Map(),
      failures: new Map(),
      removed: null,
      open: () => set({ isOpen: true }),
      close: () => {
        set({ isOpen: false, removed: null });
        for (const [id, typed] of get().edits) {
          tellNotKept(typed);
          void save(id);
        }
      },
      show: (shown) => set({ shown, removed: null }),
      add: async (name, variables = []) => {
        const { sets } = known();
        const id = crypto.randomUUID();
        const added = {
          id,
          name: freeSetName(
            name,
            sets.map((other) => other.name),
          ),
          variables: [...variables],
        };
        put(added);
        set({ shown: { kind: 'set', id }, removed: null });
        await save(id);
        if (sets.length > 0 || get().failures.has(id)) return;
        try {
          onSaved(await port.useSet({ id }));
        } catch (error) {
          set(({ failures }) => ({ failures: new Map(failures).set(id, toFailure(error)) }));
        }
      },
      edit: (typed) => {
        put(typed);
        void save(typed.id);
      },
      removeVariable: (from, index) => {
        const variable = from.variables[index];
        if (variable === undefined) return;
        const isBlank = variable.name === '' && variable.value === '';
        set({ removed: isBlank ? null : { setId: from.id, index, variable } });
        get().edit({ ...from, variables: from.variables.toSpliced(index, 1) });
      },
      undoRemoval: () => {
        const { removed, edits } = get();
        const from = edits.get(removed?.setId ?? '') ?? known().sets.find(({ id }) => id === removed?.setId);
        if (removed === null || from === undefined) return;
        set({ removed: null });
        get().edit({ ...from, variables: from.variables.toSpliced(removed.index, 0, removed.variable) });
      },
      forget: (id) => set(({ edits, failures }) => ({ edits: without(edits, id), failures: without(failures, id) })),
    };
  });
}

export type VariablesStore = ReturnType<typeof createVariablesStore>;

/** The sets as the dialog shows them: with what is typed in place of what the core has. */
export function typedSets(sets: readonly VariableSet[], edits: VariablesState['edits']): readonly VariableSet[] {
  const added = [...edits.values()].filter(({ id }) => sets.every((known) => known.id !== id));
  return [...sets.map((known) => edits.get(known.id) ?? known), ...added];
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  const left = new Map(map);
  left.delete(id);
  return left;
}
