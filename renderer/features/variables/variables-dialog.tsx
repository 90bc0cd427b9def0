import { Button } from '@mantine/core';
import { IconBraces, IconCheck, IconPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { VariableSet } from '#shared/contract/variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { useVariables } from '../../client/use-variables.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BuiltInVariables } from './built-in-variables.tsx';
import { SetEditor, setNameId } from './set-editor.tsx';
import { typedSets, type VariablesStore } from './variables-store.ts';
import classes from './variables.module.css';

export interface VariablesDialogProps {
  readonly store: VariablesStore;
  /** What variables stand for in the push that is shown. */
  readonly values: VariableValues;
}

/** The user's sets of variables, and those that are always there, whenever the store says so. */
export function VariablesDialog({ store, values }: VariablesDialogProps) {
  const { isOpen, close } = useStore(store);
  return (
    <Dialog opened={isOpen} onClose={close} title="Variables" size={900}>
      <VariablesView store={store} values={values} />
    </Dialog>
  );
}

function VariablesView({ store, values }: VariablesDialogProps) {
  const { shown, edits, show } = useStore(store);
  const variables = useVariables();
  const sets = typedSets(variables.sets, edits);
  const wantedId = shown === null ? variables.activeSetId : shown.kind === 'set' ? shown.id : null;
  const set = shown?.kind === 'built-in' ? undefined : (sets.find(({ id }) => id === wantedId) ?? sets[0]);
  const isBuiltIn = shown?.kind === 'built-in';

  return (
    <div className={classes.variables}>
      <nav className={classes.side} aria-label="Sets of variables">
        <ul className={classes.sets}>
          {sets.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.item}
                aria-current={id === set?.id}
                data-autofocus={id === set?.id || undefined}
                title={name}
                onClick={() => show({ kind: 'set', id })}
              >
                <span className={classes.mark}>
                  {id === variables.activeSetId && <IconCheck size={15} aria-label="In use" />}
                </span>
                <span className={classes.itemName}>{name.trim() === '' ? 'Without a name' : name}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={15} />} onClick={() => addSet(store)}>
          New set
        </Button>
        <div className={classes.always}>
          <button
            type="button"
            className={classes.item}
            aria-current={isBuiltIn}
            onClick={() => show({ kind: 'built-in' })}
          >
            <span className={classes.mark}>
              <IconBraces size={15} aria-hidden />
            </span>
            <span className={classes.itemName}>Always there</span>
          </button>
        </div>
      </nav>
      <div className={classes.shown}>
        {isBuiltIn && <BuiltInVariables values={values} />}
        {!isBuiltIn && set === undefined && <NoSets store={store} />}
        {set !== undefined && (
          <SetEditor
            key={set.id}
            store={store}
            set={set}
            sets={sets}
            variables={variables}
            onDuplicate={() => addSet(store, set)}
          />
        )}
      </div>
    </div>
  );
}

function NoSets({ store }: { readonly store: VariablesStore }) {
  return (
    <EmptyState
      icon={<IconBraces size={24} stroke={1.5} />}
      title="No variables of your own yet"
      action={
        <Button data-autofocus onClick={() => addSet(store)}>
          New set
        </Button>
      }
    >
      A set gives names to values that pushes share: a user id, a team, a deep link. Make one set for each backend, as
      Staging and Production, write <code className="mono">{'{{user}}'}</code> in a payload or a header, and switch sets
      beside the payload.
    </EmptyState>
  );
}

function addSet(store: VariablesStore, from?: VariableSet): void {
  void store.getState().add(from === undefined ? 'New set' : `${from.name.trim()} copy`, from?.variables);
  // Once it is shown.
  requestAnimationFrame(() => {
    const field = document.getElementById(setNameId);
    if (field instanceof HTMLInputElement) field.select();
  });
}
