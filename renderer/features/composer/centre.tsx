import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/schemas.ts';
import { CentreToolbar } from './centre-toolbar.tsx';
import { useComposer } from './composer-context.tsx';
import { HeadersPane } from './headers-pane.tsx';
import { PayloadWithForm } from './payload-with-form.tsx';
import { ProblemsPane } from './problems-pane.tsx';
import { useDiagnostics } from './use-diagnostics.ts';
import classes from './centre.module.css';

export interface CentreProps {
  readonly draft: Draft;
  readonly isPreviewShown: boolean;
}

/** What is sent: the payload or the headers, with the problems of both below. */
export function Centre({ draft, isPreviewShown }: CentreProps) {
  const composer = useComposer();
  const centre = useStore(composer.view, (state) => state.centre);
  const diagnostics = useDiagnostics(draft);
  const headerProblems = diagnostics.filter(({ place }) => place.kind === 'header').length;
  return (
    <div className={classes.centre}>
      <CentreToolbar draft={draft} headerProblems={headerProblems} isPreviewShown={isPreviewShown} />
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
      </div>
      <ProblemsPane draft={draft} diagnostics={diagnostics} />
    </div>
  );
}
