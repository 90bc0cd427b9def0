import { SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { refusalLeads } from '#shared/messages/preview.ts';
import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { localizeLook } from '#shared/preview/localize.ts';
import type { NotificationLook } from '#shared/preview/notification-look.ts';
import { PanelHeader } from '../../ui/panel-header.tsx';
import { useComposer, useTargets } from './composer-context.tsx';
import { LockScreen, type PhoneScreen } from './lock-screen.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import { PreviewStrings } from './preview-strings.tsx';
import { useAnalysis } from './use-analysis.ts';
import classes from './preview.module.css';

const screens = [
  { value: 'lock-screen', label: 'Lock screen' },
  { value: 'list', label: 'List' },
] as const satisfies readonly { readonly value: PhoneScreen; readonly label: string }[];

/** What the phone would show, from the text as it was analysed last; while it is no JSON, from the last that was. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const composer = useComposer();
  const bundleId = resolveBundleId(draft.push, useTargets(draft)[0]?.bundleId ?? '');
  const strings = useStore(composer.strings.store, ({ files }) => files.get(bundleId));
  const { look, isStale } = useLastReadable(draft);
  const analysis = useAnalysis(draft);
  const refusal = analysis?.refusal ?? null;
  useForgottenProblem(draft.id, draft.push.pushType);
  const shown = useMemo(
    () => (look === undefined || strings === undefined ? look : localizeLook(look, strings)),
    [look, strings],
  );
  const [screen, setScreen] = useState<PhoneScreen>('lock-screen');
  return (
    <section className={classes.preview} aria-label="Preview">
      <PanelHeader title="On the device">
        {shown?.kind === 'banner' && (
          <SegmentedControl
            aria-label="Shown on"
            size="xs"
            transitionDuration={0}
            data={[...screens]}
            value={screen}
            onChange={setScreen}
          />
        )}
      </PanelHeader>
      {shown !== undefined && (
        <div className={classes.body}>
          {refusal !== null && (
            <p className={classes.reason} role="status">
              <strong>{refusalLeads[refusal.by]}</strong> {refusal.reason}
            </p>
          )}
          {isStale && (
            <p className={classes.stale} role="status">
              The text is not JSON now; this is how it looked last.
            </p>
          )}
          {shown.kind === 'nothing' && (
            <p className={classes.reason} role="status">
              <strong>Nothing is shown:</strong> {shown.reason}
            </p>
          )}
          {shown.kind === 'effects' && <p role="status">{shown.text}</p>}
          {shown.kind === 'live-activity' && shown.doubt !== null && (
            <p className={classes.reason} role="status">
              {shown.doubt}
            </p>
          )}
          <LockScreen look={shown} screen={screen} isStale={isStale} isRefused={refusal !== null} />
          <PreviewStrings bundleId={bundleId} isUsed={mayHaveKeys(shown)} isWanted={hasKeys(shown)} />
          <PreviewNotes look={shown} timeOfVariablesMs={analysis?.timeOfVariablesMs ?? null} />
        </div>
      )}
    </section>
  );
}

/** The look of the text as it was analysed last; while that is no JSON, of the last that was. */
function useLastReadable(draft: Draft): { readonly look: NotificationLook | undefined; readonly isStale: boolean } {
  const analysis = useAnalysis(draft);
  const readable = analysis?.isJson === true ? analysis.look : undefined;
  const [last, setLast] = useState({ draftId: draft.id, look: readable });
  if (last.draftId !== draft.id || (readable !== undefined && last.look !== readable)) {
    setLast({ draftId: draft.id, look: readable });
  }
  const lastLook = last.draftId === draft.id ? last.look : readable;
  const isStale = analysis?.isJson === false && lastLook !== undefined;
  return { look: isStale ? lastLook : analysis?.look, isStale };
}

/** Forgets what was wrong with a file of translations as soon as another draft or push type is shown. */
function useForgottenProblem(draftId: string, pushType: string): void {
  const { dismissProblem } = useComposer().strings.store.getState();
  useEffect(() => dismissProblem, [dismissProblem, draftId, pushType]);
}

/** Whether the push shows texts, which may be keys of translated ones. */
function mayHaveKeys({ kind }: NotificationLook): boolean {
  return kind === 'banner' || kind === 'live-activity';
}

function hasKeys(look: NotificationLook): boolean {
  const texts = look.kind === 'banner' ? look : look.kind === 'live-activity' ? look.alert : null;
  return texts !== null && [texts.title, texts.subtitle, texts.body].some((text) => typeof text?.key === 'string');
}
