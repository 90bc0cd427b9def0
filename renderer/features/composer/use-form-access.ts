import { useDeferredValue, useMemo, useState } from 'react';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { TextEdit } from '#shared/lint/fix.ts';
import { isLargeText } from '#shared/payload/large-text.ts';
import { setMember, setMemberText } from '#shared/payload/edit-payload.ts';
import { useComposer } from './composer-context.tsx';
import { findDraft } from './drafts-store.ts';
import type { FormAccess, TypedChange } from './form-access.ts';
import { alertValue, readForm } from './form-reading.ts';
import { createSteps } from './form-step.ts';

export type FormState =
  { readonly kind: 'closed'; readonly reason: string } | { readonly kind: 'open'; readonly access: FormAccess };

/** Lets the form read the text of a draft and edit it. */
export function useFormAccess({ id, push }: Draft, diagnostics: readonly Diagnostic[]): FormState {
  const { drafts, editText } = useComposer();
  const [nameStep] = useState(createSteps);
  const now = push.payloadText;
  const later = useDeferredValue(now);
  const text = isLargeText(now) ? later : now;
  const reading = useMemo(() => readForm(text), [text]);
  if (reading.kind === 'closed') return reading;

  /** Edits the text as it is at this moment, which may be newer than what the form shows. */
  function edit(
    find: (text: string) => readonly TextEdit[] | undefined,
    field: string,
    typed: TypedChange | undefined,
  ) {
    const draft = findDraft(drafts.newest(), id);
    const edits = draft && find(draft.push.payloadText);
    if (edits === undefined || edits.length === 0) return;
    editText(id, edits, typed && nameStep(field, typed.before, typed.after, Date.now()));
  }

  const { valueAt } = reading;
  const nameOf = (path: readonly string[]) => path.join('\n');
  return {
    kind: 'open',
    access: {
      isStale: text !== now,
      valueAt: (path) => alertValue(valueAt, path),
      problemAt: (path) =>
        diagnostics.find(({ place }) => place.kind === 'payload' && nameOf(place.path.map(String)) === nameOf(path)),
      set: (path, value, typed) => edit((text) => setMember(text, path, value), nameOf(path), typed),
      setSource: (path, valueText, typed) => edit((text) => setMemberText(text, path, valueText), nameOf(path), typed),
    },
  };
}
