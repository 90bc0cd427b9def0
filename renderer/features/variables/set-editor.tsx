import { ActionIcon, Switch, TextInput, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Variables, VariableSet } from '#shared/contract/variables.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isKeepable, judgeSet } from './judge-set.ts';
import { VariableRows } from './variable-rows.tsx';
import type { VariablesStore } from './variables-store.ts';
import classes from './variables.module.css';

export const setNameId = 'variable-set-name';

const nameLimit = 100;

export interface SetEditorProps {
  readonly store: VariablesStore;
  /** As it is typed. */
  readonly set: VariableSet;
  readonly sets: readonly VariableSet[];
  readonly variables: Variables;
  readonly onDuplicate: () => void;
}

/** One set: its name, whether it is used, and its variables. */
export function SetEditor({ store, set, sets, variables, onDuplicate }: SetEditorProps) {
  const { edits, failures, edit, forget } = useStore(store);
  const [isRemoving, setIsRemoving] = useState(false);
  const cache = useQueryClient();
  const key = orpc.variables.get.queryKey({ input: {} });
  const using = useSingleMutation({
    mutationFn: (isUsed: boolean) => client.variables.useSet({ id: isUsed ? set.id : null }),
    onSuccess: (changed) => cache.setQueryData(key, changed),
  });
  const removing = useSingleMutation({
    mutationFn: () => client.variables.removeSet({ id: set.id }),
    onSuccess: (changed) => {
      forget(set.id);
      cache.setQueryData(key, changed);
    },
  });
  const others = sets.filter(({ id }) => id !== set.id).map(({ name }) => name);
  const problems = judgeSet(set, others);
  const failure = failures.get(set.id) ?? failureOf(using);
  const removalFailure = failureOf(removing);
  const isHeldBack = edits.has(set.id) && !isKeepable(problems);
  const title = set.name.trim() === '' ? 'this set' : `“${set.name.trim()}”`;

  return (
    <>
      <div className={classes.head}>
        <TextInput
          id={setNameId}
          className={classes.setName}
          aria-label="Name of the set"
          maxLength={nameLimit}
          value={set.name}
          error={problems.name}
          onChange={(event) => edit({ ...set, name: event.currentTarget.value })}
        />
        <Switch
          label="In use"
          size="xs"
          checked={variables.activeSetId === set.id}
          onChange={(event) => using.mutate(event.currentTarget.checked)}
        />
        <Tooltip label="Duplicate">
          <ActionIcon aria-label="Duplicate the set" onClick={onDuplicate}>
            <IconCopy size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Delete">
          <ActionIcon aria-label="Delete the set" onClick={() => setIsRemoving(true)}>
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <VariableRows store={store} set={set} problems={problems.variables} />
      {failure !== null && <FailureNotice failure={failure} />}
      <p className={classes.hint} aria-live="polite">
        {isHeldBack ? (
          <span className={classes.heldBack}>What is marked is not kept until it is corrected; all else is.</span>
        ) : (
          'Kept as you type, as plain text: this is no place for passwords and keys.'
        )}
      </p>
      <ConfirmDialog
        isOpen={isRemoving}
        title={`Delete ${title}?`}
        confirmLabel="Delete"
        isDangerous
        isBusy={removing.isPending}
        onConfirm={() => removing.mutate()}
        onCancel={() => setIsRemoving(false)}
      >
        <p>
          Its {set.variables.length === 1 ? 'variable goes' : `${String(set.variables.length)} variables go`} with it.
          Pushes keep their text; what they name then stands for nothing until another set has it.
        </p>
        {removalFailure !== null && <FailureNotice failure={removalFailure} />}
      </ConfirmDialog>
    </>
  );
}
