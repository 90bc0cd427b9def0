import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { PanelHeader } from '../../ui/panel-header.tsx';
import { useComposer } from './composer-context.tsx';
import { type FormAccess, FormAccessContext } from './form-access.ts';
import { type FormSection, formSections, pushTypesWithForm } from './form-fields.ts';
import { FormInput } from './form-input.tsx';
import { useFormAccess } from './use-form-access.ts';
import classes from './form.module.css';

export interface FormPaneProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The payload as fields. Each edits the text in place, and shows what stands there. */
export function FormPane({ draft, diagnostics }: FormPaneProps) {
  const { documents, drafts, toggleForm } = useComposer();
  const { pushType } = draft.push;
  const sections = formSections(pushType);
  const form = useFormAccess(draft, diagnostics);
  const [hint, setHint] = useState<string | null>(null);

  function handleFocus({ target }: FocusEvent) {
    setHint(target.getAttribute('aria-description'));
  }

  function handleKeyDown(event: KeyboardEvent) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    const isRedo = event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'y';
    if (!isUndo && !isRedo) return;
    // The field's own undo knows nothing of the text.
    event.preventDefault();
    if (isRedo || event.shiftKey) documents.redo(draft.id);
    else documents.undo(draft.id);
    // Of a large text the editor would tell late.
    drafts.newest();
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes the undo keys of the fields in it
    <section className={classes.form} aria-label="Form" data-form onKeyDown={handleKeyDown} onFocus={handleFocus}>
      <PanelHeader title="Form" onClose={toggleForm} />
      <div className={classes.body}>
        {sections === undefined && <p className={classes.closed}>{withoutForm(pushType)}</p>}
        {sections !== undefined && form.kind === 'closed' && (
          <p className={classes.closed} role="status">
            {form.reason}
          </p>
        )}
        {sections !== undefined && form.kind === 'open' && (
          <FormAccessContext value={form.access}>
            {sections.map((section) => (
              <Section key={section.title} section={section} form={form.access} />
            ))}
          </FormAccessContext>
        )}
      </div>
      {sections !== undefined && form.kind === 'open' && (
        <p className={classes.hint}>{hint ?? 'Every field edits the text in place and shows what stands there.'}</p>
      )}
    </section>
  );
}

/** Rare fields are folded away unless something stands in one of them. */
function Section({ section, form }: { readonly section: FormSection; readonly form: FormAccess }) {
  const { title, isRare, fields } = section;
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const isOpen = !isRare || (isAsked ?? fields.some(({ path }) => form.valueAt(path) !== undefined));
  return (
    <fieldset className={classes.section}>
      <legend>
        {isRare ? (
          <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => setIsAsked(!isOpen)}>
            {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />} {title}
          </UnstyledButton>
        ) : (
          title
        )}
      </legend>
      {isOpen && fields.map((field) => <FormInput key={field.path.join(' ')} field={field} />)}
    </fieldset>
  );
}

function withoutForm(pushType: string): string {
  const names = pushTypesWithForm.map((name) => findPushType(name)?.label ?? name);
  const label = findPushType(pushType)?.label ?? pushType;
  return `${new Intl.ListFormat('en').format(names)} pushes have a form. The payload of a ${label} push is written as JSON.`;
}
