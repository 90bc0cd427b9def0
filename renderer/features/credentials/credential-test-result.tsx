import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Delivery } from '#shared/contract/deliveries.ts';
import type { CredentialTestExplanation } from '#shared/messages/credential-test-facts.ts';
import { explainCredentialTest } from '#shared/messages/credential-test.ts';
import { formatDuration } from '../../ui/format-time.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { Notice, type NoticeTone } from '../../ui/notice.tsx';
import classes from './inspector.module.css';

const tones = {
  accepted: 'good',
  refused: 'error',
  unclear: 'warning',
} as const satisfies Record<CredentialTestExplanation['verdict'], NoticeTone>;

export interface CredentialTestResultProps {
  readonly credential: Credential;
  readonly delivery: Delivery;
}

/** What the answer to a test means for the credential: what it proves, or what to do next. */
export function CredentialTestResult({ credential, delivery }: CredentialTestResultProps) {
  const { summary, outcome } = delivery;
  const place = useRef<HTMLDivElement>(null);
  // It appears below what was clicked, and so perhaps out of sight.
  useEffect(() => {
    // Newer browsers give a promise, which is no way to end an effect.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [delivery]);
  if (outcome === null) return null;
  const { verdict, headline, meaning, proven, remedy } = explainCredentialTest(credential, summary, outcome);
  const { status, reason, totalMs, environment } = summary;
  return (
    <div ref={place}>
      <Notice tone={tones[verdict]} role="status">
        <div className={classes.result}>
          <strong>{headline}</strong>
          <p>{meaning}</p>
          {proven.length > 0 && (
            <ul className={classes.proven} aria-label="What this proves">
              {proven.map((proof) => (
                <li key={proof}>
                  <IconCheck size={14} aria-hidden />
                  <span>{proof}</span>
                </li>
              ))}
            </ul>
          )}
          {remedy !== null && <p>{remedy}</p>}
          <p className={classes.answer}>
            <EnvironmentMark environment={environment} /> answered{' '}
            {status === null ? 'nothing' : <span className="mono">{`${String(status)} ${reason ?? ''}`.trim()}</span>}
            {totalMs !== null && ` after ${formatDuration(totalMs)}`}
          </p>
        </div>
      </Notice>
    </div>
  );
}
