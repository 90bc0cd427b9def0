import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type FormField, hintOf } from './form-fields.ts';
import { useForm } from './form-access.ts';
import { linesOf, readTypedNumber, shownText } from './form-reading.ts';
import { FormRow } from './form-row.tsx';
import { useTyped } from './use-typed.ts';
import classes from './form.module.css';

interface InputProps {
  readonly field: FormField;
}

const elsewhere = 'This is an object; it is edited in the JSON.';

export interface TextFieldProps extends InputProps {
  /** An emptied field leaves an empty text instead of nothing. */
  readonly keepsEmpty?: boolean;
}

export function TextField({ field, keepsEmpty = false }: TextFieldProps) {
  const id = useId();
  const form = useForm();
  const present = shownText(form.valueAt(field.path));
  const { shown, type } = useTyped(present.text, form.isStale);
  const isBody = field.kind === 'lines';
  const own = form.problemAt(field.path);
  const props = {
    id,
    value: shown,
    placeholder: 'Not set',
    disabled: present.isFixed,
    'aria-description': hintOf(field),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = currentTarget;
      type(value, value);
      form.set(field.path, value === '' && !keepsEmpty ? undefined : value, { before: shown, after: value });
    },
  };
  return (
    <FormRow
      field={field}
      id={id}
      problem={own ?? (isBody ? form.problemAt(['aps', 'alert']) : undefined)}
      note={present.isFixed ? elsewhere : undefined}
    >
      {isBody ? <Textarea autosize minRows={2} maxRows={8} {...props} /> : <TextInput {...props} />}
    </FormRow>
  );
}

export function NumberField({ field }: InputProps) {
  const id = useId();
  const form = useForm();
  const present = form.valueAt(field.path)?.text ?? '';
  const { shown, type } = useTyped(present, form.isStale);
  const isWrong = shown !== present && readTypedNumber(shown).kind === 'no-number';

  function change(text: string) {
    const typed = { before: shown, after: text };
    const number = readTypedNumber(text);
    if (number.kind === 'no-number') type(text, present);
    else if (number.kind === 'none') {
      type(text, '');
      form.set(field.path, undefined, typed);
    } else {
      type(text, number.text);
      form.setSource(field.path, number.text, typed);
    }
  }
  return (
    <FormRow
      field={field}
      id={id}
      problem={form.problemAt(field.path)}
      note={
        isWrong
          ? `Not a number. ${present === '' ? 'The payload has none.' : `The payload keeps ${present}.`}`
          : undefined
      }
    >
      <TextInput
        id={id}
        className={classes.number}
        value={shown}
        placeholder="Not set"
        inputMode="decimal"
        error={isWrong}
        aria-description={hintOf(field)}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </FormRow>
  );
}

export function ChoiceField({ field }: InputProps) {
  const id = useId();
  const form = useForm();
  const present = form.valueAt(field.path);
  const meanings = field.row.values ?? {};
  const values = Object.keys(meanings);
  const chosen = typeof present?.value === 'string' ? present.value : (present?.text ?? '');
  return (
    <FormRow
      field={field}
      id={id}
      problem={form.problemAt(field.path)}
      note={Object.hasOwn(meanings, chosen) ? meanings[chosen] : undefined}
    >
      <NativeSelect
        id={id}
        value={chosen}
        aria-description={hintOf(field)}
        data={[
          { value: '', label: 'Not set' },
          ...values.map((value) => ({ value, label: value })),
          ...(chosen === '' || values.includes(chosen) ? [] : [{ value: chosen, label: chosen }]),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          form.set(field.path, value === '' ? undefined : value);
        }}
      />
    </FormRow>
  );
}

export function FlagField({ field }: InputProps) {
  const id = useId();
  const form = useForm();
  const present = form.valueAt(field.path);
  const isOdd = present !== undefined && present.value !== 1 && present.value !== 0;
  return (
    <FormRow
      field={field}
      id={id}
      problem={form.problemAt(field.path)}
      note={isOdd ? `Now ${present.text}` : undefined}
    >
      <Checkbox
        id={id}
        size="xs"
        label={field.row.meaning}
        checked={present?.value === 1}
        indeterminate={isOdd}
        aria-description={hintOf(field)}
        onChange={(event) => form.set(field.path, event.currentTarget.checked ? 1 : undefined)}
      />
    </FormRow>
  );
}

export function TextsField({ field }: InputProps) {
  const id = useId();
  const form = useForm();
  const value = form.valueAt(field.path);
  const lines = linesOf(value);
  const { shown, type } = useTyped(lines ?? value?.text ?? '', form.isStale);
  return (
    <FormRow
      field={field}
      id={id}
      problem={form.problemAt(field.path)}
      note={lines === undefined ? 'This is not an array of one-line texts; it is edited in the JSON.' : undefined}
    >
      <Textarea
        id={id}
        autosize
        minRows={1}
        maxRows={6}
        value={shown}
        disabled={lines === undefined}
        placeholder="One argument a line"
        aria-description={hintOf(field)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          type(text, text);
          form.set(field.path, text === '' ? undefined : text.split('\n'), { before: shown, after: text });
        }}
      />
    </FormRow>
  );
}
