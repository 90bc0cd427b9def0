import { memo, type ReactNode, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/schemas.ts';
import { Later } from '../../ui/later.tsx';
import { CentreToolbar } from './centre-toolbar.tsx';
import { useComposer } from './composer-context.tsx';
import { HeadersPane } from './headers-pane.tsx';
import { PayloadWithForm } from './payload-with-form.tsx';
import { ProblemsPane } from './problems-pane.tsx';
import { SwitchedBar } from './switched-bar.tsx';
import { useDiagnostics } from './use-diagnostics.ts';
import classes from './centre.module.css';

export interface CentreProps {
  readonly draft: Draft;
  readonly isPreviewShown: boolean;
  /** Lies over the payload or the headers, and leaves all above and below them in reach. */
  readonly overlay: ReactNode;
}

const Toolbar = memo(CentreToolbar);
const Problems = memo(ProblemsPane);

/** What is sent: the payload or the headers, with the problems of both below. */
export function Centre({ draft, isPreviewShown, overlay }: CentreProps) {
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
      <SwitchedBar draft={draft} />
      <div
        id={`view-${centre}`}
        role="tabpanel"
        aria-label={centre === 'payload' ? 'Payload' : 'Headers'}
        className={classes.view}
      >
        {centre === 'payload' ? (
          <PayloadWithForm draft={draft} diagnostics={diagnostics} />
        ) : (
          <HeadersPane draft={draft} diagnostics={diagnostics} />
        )}
        {overlay}
      </div>
      <Later placeholder={<div className={classes.problemsLine} />}>
        <Problems draft={settled} diagnostics={diagnostics} />
      </Later>
    </div>
  );
}
