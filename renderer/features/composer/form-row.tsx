import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Diagnostic, Severity } from '#shared/lint/diagnostic.ts';
import { type FormField, hintOf } from './form-fields.ts';
import classes from './form.module.css';

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle, hint: IconBulb };

export interface FormRowProps {
  readonly field: FormField;
  /** Of the control that the label belongs to. */
  readonly id: string;
  readonly problem: Diagnostic | undefined;
  /** Said below the control while there is no problem. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A field with its name, what Apple says of it, and what is wrong with it. */
export function FormRow({ field, id, problem, note, children }: FormRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.label}>
        <Tooltip label={hintOf(field)} maw={260} position="top-start">
          <label htmlFor={id}>{field.label}</label>
        </Tooltip>
      </div>
      {children}
      {problem !== undefined && <FieldNote severity={problem.severity}>{problem.message}</FieldNote>}
      {problem === undefined && note !== undefined && <p className={classes.note}>{note}</p>}
    </div>
  );
}

export function FieldNote({ severity, children }: { readonly severity: Severity; readonly children: ReactNode }) {
  const Icon = icons[severity];
  return (
    <p className={classes.note} data-severity={severity}>
      <Icon size={14} aria-label={severity} />
      <span>{children}</span>
    </p>
  );
}
