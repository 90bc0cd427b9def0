import { createContext, useContext } from 'react';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { SourceValue } from '#shared/payload/payload-source.ts';

/** What a field of the form reads and does. */
export interface FormAccess {
  readonly valueAt: (path: readonly string[]) => SourceValue | undefined;
  /** What is read is of an older text than the one that was typed last. */
  readonly isStale: boolean;
  /** The gravest problem of a member. */
  readonly problemAt: (path: readonly string[]) => Diagnostic | undefined;
  /** Sets a member, or with `undefined` takes it away. `typed` tells what a key press made of a field. */
  readonly set: (path: readonly string[], value: unknown, typed?: TypedChange) => void;
  /** Sets a member to a number or a variable as it was typed. */
  readonly setSource: (path: readonly string[], text: string, typed?: TypedChange) => void;
}

export interface TypedChange {
  readonly before: string;
  readonly after: string;
}

export const FormAccessContext = createContext<FormAccess | null>(null);

export function useForm(): FormAccess {
  const form = useContext(FormAccessContext);
  if (form === null) throw new Error('The form is missing.');
  return form;
}
