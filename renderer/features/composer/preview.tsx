import { useState } from 'react';
import type { Draft } from '#shared/contract/schemas.ts';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { isJson } from '#shared/payload/json-text.ts';
import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { PanelHeader } from '../../ui/panel-header.tsx';
import { useTargets } from './composer-context.tsx';
import { LockScreen } from './lock-screen.tsx';
import classes from './preview.module.css';

/** What the phone would show, from the text as it is typed; while it is no JSON, from the last that was. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const bundleId = resolveBundleId(draft.push, useTargets(draft)[0]?.bundleId ?? '');
  const { payloadText } = draft.push;
  const isReadable = isJson(payloadText);
  const [lastReadable, setLastReadable] = useState({ draftId: draft.id, text: isReadable ? payloadText : null });
  if (lastReadable.draftId !== draft.id) {
    setLastReadable({ draftId: draft.id, text: isReadable ? payloadText : null });
  } else if (isReadable && lastReadable.text !== payloadText) {
    setLastReadable({ draftId: draft.id, text: payloadText });
  }
  const text = isReadable ? payloadText : lastReadable.draftId === draft.id ? lastReadable.text : null;
  const isStale = !isReadable && text !== null;
  const look = describeNotification({ payloadText: text ?? payloadText, pushType: draft.push.pushType, bundleId });
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
