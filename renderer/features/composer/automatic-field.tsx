import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldButton } from './field-button.tsx';
import classes from './headers.module.css';

export interface AutomaticFieldProps {
  readonly id: string;
  readonly label: string;
  /** Null: automatic. */
  readonly value: string | null;
  readonly automaticValue: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/**
 * A text that is automatic until it is typed over. The automatic value is there to read, in grey; Reset brings it back,
 * and so does an empty field.
 */
export function AutomaticField(props: AutomaticFieldProps) {
  const { id, label, value, automaticValue, hint, error, onChange } = props;
  // The automatic value does not come between what is cleared and what is typed next.
  const [isCleared, setIsCleared] = useState(false);
  return (
    <>
      <div className={classes.line}>
        <TextInput
          id={id}
          aria-label={label}
          className={classes.mono}
          data-automatic={value === null || undefined}
          spellCheck={false}
          value={value ?? (isCleared ? '' : automaticValue)}
          placeholder={automaticValue}
          error={error !== undefined}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            setIsCleared(text === '');
            onChange(text === '' ? null : text);
          }}
          onBlur={() => {
            setIsCleared(false);
            if (value === '') onChange(null);
          }}
        />
        {value !== null && <FieldButton onClick={() => onChange(null)}>Reset to automatic</FieldButton>}
      </div>
      {error === undefined ? <p className={classes.hint}>{hint}</p> : <p className={classes.error}>{error}</p>}
    </>
  );
}
