import { memo, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '#shared/failure.ts';
import { describeObjectionBriefly } from '#shared/messages/brief-objections.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import { AnswerTab } from '../../ui/answer-tab.tsx';
import { useComposer } from './composer-context.tsx';
import { isSamePush } from './is-saved.ts';
import { ResultLine } from './result-line.tsx';
import { sendOf, type SendRow } from './sends-store.ts';
import { useNow } from '../../ui/use-now.ts';
import { WireTab } from '../../ui/wire-tab.tsx';
import { WayOut, type WayOutActions } from './way-out.tsx';
import classes from './result.module.css';

export interface ResultProps {
  readonly draftId: string;
  readonly actions: WayOutActions;
}

/** What APNs said to the last send of this draft: one line for each device, and below it all about one of them. */
export const Result = memo(function Result({ draftId, actions }: ResultProps) {
  const composer = useComposer();
  const send = useStore(composer.sends.store, (state) => sendOf(state, draftId));
  const rows = send.kind === 'idle' ? [] : send.rows;
  const sent = useStore(composer.view, (state) => state.sent.get(draftId));
  const isOutdated = useStore(composer.drafts, ({ drafts }) => {
    const push = drafts.find(({ id }) => id === draftId)?.push;
    return sent !== undefined && push !== undefined && !isSamePush(push, sent);
  });
  return (
    <section className={classes.result} aria-label="Result" aria-busy={send.kind === 'sending'}>
      {send.kind === 'idle' && (
        <p className={classes.idle}>
          What APNs answers shows here. Send with <Shortcut command="push.send" />.
        </p>
      )}
      {send.kind === 'sending' && rows.every(({ delivery }) => delivery === null) && (
        <Waiting startedAtMs={send.startedAtMs} />
      )}
      {send.kind === 'failed' && (
        <div className={classes.failed}>
          <Refusal failure={send.failure} actions={actions} onDismiss={() => composer.sends.forget(draftId)} />
        </div>
      )}
      {rows.some(({ delivery }) => delivery !== null) && (
        <Rows key={rows[0]?.summary.id} rows={rows} isOutdated={isOutdated} />
      )}
    </section>
  );
});

interface RefusalProps {
  readonly failure: Failure;
  readonly actions: WayOutActions;
  readonly onDismiss: () => void;
}

/** Why nothing was sent. What is about the credential stands as a whole sentence beside it, so here it is brief. */
function Refusal({ failure, actions, onDismiss }: RefusalProps) {
  const wayOut = <WayOut failure={failure} actions={actions} />;
  const brief = describeObjectionBriefly(failure);
  if (brief !== undefined) {
    return (
      <Notice tone="error" role="alert" action={wayOut} onDismiss={onDismiss}>
        Nothing was sent: {brief}
      </Notice>
    );
  }
  const tone = failure.code.startsWith('send-cancelled') ? 'neutral' : 'error';
  return <FailureNotice failure={failure} tone={tone} action={wayOut} onDismiss={onDismiss} />;
}

function Waiting({ startedAtMs }: { readonly startedAtMs: number }) {
  const nowMs = useNow(100);
  return (
    <p className={classes.idle} role="status">
      Waiting for the answer… {nowMs - startedAtMs > 500 && formatDuration(nowMs - startedAtMs)}
    </p>
  );
}

function Rows({ rows, isOutdated }: { readonly rows: readonly SendRow[]; readonly isOutdated: boolean }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [tab, setTab] = useState<'answer' | 'wire'>('answer');
  const chosen = rows.find(({ summary }) => summary.id === chosenId) ?? worstOf(rows);
  const outcome = chosen?.delivery?.outcome ?? null;
  const [first] = rows;
  const isSingle = rows.length === 1;
  return (
    <>
      {isSingle && first !== undefined ? (
        <ResultLine row={first} isSingle />
      ) : (
        <>
          <Tally rows={rows} />
          <ul className={classes.rows} aria-label="Deliveries">
            {rows.map((row) => (
              <li key={row.summary.id} data-chosen={row === chosen || undefined}>
                <ResultLine row={row} onChoose={() => setChosenId(row.summary.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="tablist" aria-label="Parts of the answer" className={classes.tabs}>
        {(['answer', 'wire'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={tab === name}
            aria-controls="result-part"
            onClick={() => setTab(name)}
          >
            {name === 'answer' ? 'Answer' : 'Wire'}
          </button>
        ))}
        {isOutdated && <span className={classes.outdated}>before your last change</span>}
        {!isSingle && chosen !== undefined && (
          <span className={classes.chosen}>{chosen.summary.deviceName ?? chosen.summary.deviceToken}</span>
        )}
      </div>
      <div id="result-part" role="tabpanel" aria-label={tab === 'answer' ? 'Answer' : 'Wire'} className={classes.part}>
        {outcome === null && <p className={classes.idle}>The answer is not there yet.</p>}
        {outcome !== null && tab === 'answer' && chosen !== undefined && (
          <AnswerTab summary={chosen.summary} outcome={outcome} />
        )}
        {outcome !== null && tab === 'wire' && <WireTab outcome={outcome} />}
      </div>
    </>
  );
}

/** The first that went wrong is what one wants to read. */
function worstOf(rows: readonly SendRow[]): SendRow | undefined {
  return rows.find(({ delivery }) => delivery !== null && delivery.summary.state !== 'accepted') ?? rows[0];
}

function Tally({ rows }: { readonly rows: readonly SendRow[] }) {
  const count = (state: string) => rows.filter(({ summary }) => summary.state === state).length;
  const parts = ['accepted', 'rejected', 'undelivered', 'unknown'].flatMap((state) =>
    count(state) === 0 ? [] : [`${String(count(state))} ${state}`],
  );
  const pending = count('pending');
  return (
    <p className={classes.tally} role="status">
      {rows.length} devices: {parts.join(', ')}
      {pending > 0 && ` – waiting for ${String(pending)}`}
    </p>
  );
}
