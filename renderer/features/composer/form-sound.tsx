import { NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useForm } from './form-access.ts';
import { type FormField, hintOf, soundField } from './form-fields.ts';
import { FlagField, NumberField, TextField } from './form-inputs.tsx';
import { type SoundKind, soundKindOf, soundNameOf } from './form-reading.ts';
import { FormRow } from './form-row.tsx';
import classes from './form.module.css';

const labels: Readonly<Record<Exclude<SoundKind, 'other'>, string>> = {
  none: 'None',
  default: 'The usual one (default)',
  file: 'A file of the app',
  critical: 'Of a critical alert',
};

/** A sound: none, the usual one, a file of the app, or the dictionary of a critical alert. */
export function FormSound({ field }: { readonly field: FormField }) {
  const id = useId();
  const form = useForm();
  const present = form.valueAt(field.path);
  // There is nothing to write before the name of a file is typed, which may be “default” on its way.
  const [isNaming, setIsNaming] = useState(false);
  const found = soundKindOf(present);
  const kind = (found === 'default' || found === 'none') && isNaming ? 'file' : found;
  const name = soundNameOf(present);
  // Of the sound inside of an alert Apple documents no such dictionary.
  const isCriticalKnown = field.row.where === 'aps';

  function choose(next: string) {
    setIsNaming(next === 'file');
    if (next === 'none') form.set(field.path, undefined);
    if (next === 'default') form.set(field.path, 'default');
    if (next === 'file' && found === 'critical') form.set(field.path, name === '' ? 'default' : name);
    if (next === 'critical') form.set(field.path, { critical: 1, name: name === '' ? 'default' : name, volume: 1 });
  }
  const [critical, fileName, volume] = ['critical', 'name', 'volume'].map((key) => soundField(key, field.path));
  return (
    <>
      <FormRow field={field} id={id} problem={form.problemAt(field.path)}>
        <NativeSelect
          id={id}
          value={kind}
          aria-description={hintOf(field)}
          data={[
            ...Object.entries(labels)
              .filter(([value]) => value !== 'critical' || isCriticalKnown || kind === 'critical')
              .map(([value, label]) => ({ value, label })),
            ...(kind === 'other' ? [{ value: 'other', label: present?.text ?? '' }] : []),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </FormRow>
      {kind === 'file' && fileName !== undefined && (
        <div className={classes.inner}>
          <TextField keepsEmpty field={{ ...fileName, path: field.path }} />
        </div>
      )}
      {kind === 'critical' && (
        <div className={classes.inner}>
          {critical !== undefined && <FlagField field={critical} />}
          {fileName !== undefined && <TextField field={fileName} />}
          {volume !== undefined && <NumberField field={volume} />}
        </div>
      )}
    </>
  );
}
