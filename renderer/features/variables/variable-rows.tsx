import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { VariableSet } from '#shared/contract/variables.ts';
import { noteOnValue, type Variable } from './judge-set.ts';
import type { VariablesStore } from './variables-store.ts';
import classes from './variables.module.css';

const nameLimit = 100;
const valueLimit = 10_000;
const rowLimit = 500;
const blank: Variable = { name: '', value: '' };

export interface VariableRowsProps {
  readonly store: VariablesStore;
  readonly set: VariableSet;
  /** What is wrong with the name of each variable. */
  readonly problems: readonly (string | null)[];
}

/** Names and values. The last row is empty: typing into it makes a variable. */
export function VariableRows({ store, set, problems }: VariableRowsProps) {
  const { removed, edit, removeVariable, undoRemoval } = useStore(store);
  const { variables } = set;
  const rows = variables.length < rowLimit ? [...variables, blank] : variables;

  function change(index: number, part: Partial<Variable>) {
    const changed = rows.with(index, { ...(rows[index] ?? blank), ...part });
    edit({ ...set, variables: changed.slice(0, Math.max(variables.length, index + 1)) });
  }

  return (
    <div className={`${classes.rows} ${classes.scrolled}`} role="group" aria-label={`Variables of ${set.name}`}>
      <div className={classes.columns} aria-hidden>
        <span>Name</span>
        <span>Value</span>
      </div>
      {rows.map(({ name, value }, index) => {
        const place = String(index + 1);
        const isNew = index === variables.length;
        return (
          <div key={index} className={classes.row}>
            <TextInput
              className={classes.mono}
              aria-label={isNew ? 'Name of a new variable' : `Name of variable ${place}`}
              placeholder={isNew ? 'new name' : ''}
              maxLength={nameLimit}
              spellCheck={false}
              value={name}
              error={problems[index]}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <Textarea
              className={classes.mono}
              aria-label={name === '' ? `Value of variable ${place}` : `Value of ${name}`}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={valueLimit}
              spellCheck={false}
              value={value}
              description={noteOnValue(value)}
              inputWrapperOrder={['input', 'description']}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            {isNew ? (
              <span />
            ) : (
              <ActionIcon
                aria-label={`Remove ${name === '' ? `variable ${place}` : name}`}
                onClick={() => removeVariable(set, index)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {removed?.setId === set.id && (
        <p className={classes.undo} role="status">
          {removed.variable.name === '' ? 'A value without a name' : `“${removed.variable.name}”`} was removed.
          <button type="button" onClick={undoRemoval}>
            <IconArrowBackUp size={14} aria-hidden /> Undo
          </button>
        </p>
      )}
    </div>
  );
}
