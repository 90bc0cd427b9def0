import { useState } from 'react';
import type { Draft } from '#shared/contract/schemas.ts';
import { PanelHeader } from '../../ui/panel-header.tsx';
import { LockScreen } from './lock-screen.tsx';
import { useAnalysis } from './use-analysis.ts';
import classes from './preview.module.css';

/** What the phone would show, from the text as it was analysed last; while it is no JSON, from the last that was. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const analysis = useAnalysis(draft);
  const [lastReadable, setLastReadable] = useState({ draftId: draft.id, look: analysis?.look });
  if (lastReadable.draftId !== draft.id || (analysis?.isJson === true && lastReadable.look !== analysis.look)) {
    setLastReadable({ draftId: draft.id, look: analysis?.isJson === true ? analysis.look : undefined });
  }
  const isStale = analysis?.isJson === false && lastReadable.look !== undefined;
  const look = isStale ? lastReadable.look : analysis?.look;
  if (look === undefined) return <section className={classes.preview} aria-label="Preview" />;
  return (
    <section className={classes.preview} aria-label="Preview">
      <PanelHeader title="On the device" />
      <div className={classes.body}>
        <LockScreen look={look} isStale={isStale} />
        {isStale && (
          <p className={classes.note} role="status">
            The text is not JSON now; this is how it looked last.
          </p>
        )}
        {look.kind === 'nothing' && (
          <p className={classes.note} role="status">
            <strong>Nothing is shown:</strong> {look.reason}
          </p>
        )}
        {look.kind === 'banner' && look.isLocalized && (
          <p className={classes.note}>Translated texts are in the app; their keys are shown here.</p>
        )}
        {look.kind === 'banner' && look.isMutable && (
          <p className={classes.note}>The app’s service extension may change this before it shows.</p>
        )}
        {look.kind === 'call' && (
          <p className={classes.note}>
            {look.caller === ''
              ? 'The app reads the caller from the payload and reports the call to the system.'
              : 'The app decides what is shown; this is how such a call usually looks.'}
          </p>
        )}
      </div>
    </section>
  );
}
