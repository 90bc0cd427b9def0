import { type ReactNode, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { Later } from '../../ui/later.tsx';
import { useComposer } from './composer-context.tsx';
import { HeadersPane, Problems, SwitchedBar, Toolbar } from './lazy-parts.ts';
import { PayloadWithForm } from './payload-with-form.tsx';
import { useDiagnostics } from './use-diagnostics.ts';
import classes from './centre.module.css';

export interface CentreProps {
  readonly draft: Draft;
  readonly isPreviewShown: boolean;
  /** Stands beside the payload or the headers; what is above and below them keeps its width. */
  readonly beside: ReactNode;
}

/** What is sent: the payload or the headers, with the problems of both below. */
export function Centre({ draft, isPreviewShown, beside }: CentreProps) {
  const composer = useComposer();
  const centre = useStore(composer.view, (state) => state.centre);
  const diagnostics = useDiagnostics(draft);
  // Only what is typed into follows each key at once; the rest is drawn when there is time for it.
  const settled = useDeferredValue(draft);
  const headerProblems = diagnostics.filter(({ place }) => place.kind === 'header').length;
  return (
    <div className={classes.centre}>
      <Later placeholder={<div className={classes.toolbar} />}>
        <Toolbar draft={settled} headerProblems={headerProblems} isPreviewShown={isPreviewShown} />
      </Later>
      <Later>
        <SwitchedBar draft={draft} />
      </Later>
      <div className={classes.middle}>
        <div
          id={`view-${centre}`}
          role="tabpanel"
          aria-label={centre === 'payload' ? 'Payload' : 'Headers'}
          className={classes.view}
        >
          {centre === 'payload' ? (
            <PayloadWithForm draft={draft} diagnostics={diagnostics} />
          ) : (
            <Later>
              <HeadersPane draft={draft} diagnostics={diagnostics} />
            </Later>
          )}
        </div>
        {beside}
      </div>
      <Later placeholder={<div className={classes.problemsLine} />}>
        <Problems draft={settled} diagnostics={diagnostics} />
      </Later>
    </div>
  );
}
