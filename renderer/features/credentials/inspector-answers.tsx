import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { environments } from '#shared/apns/environments.ts';
import type { CredentialAnswer } from '#shared/contract/credentials.ts';
import { explainRefusal } from '#shared/messages/credential-answers.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import classes from './inspector.module.css';

/** What APNs said last of a credential, for each environment and topic it was used with. */
export function InspectorAnswers({ answers }: { readonly answers: readonly CredentialAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section className={classes.section} aria-label="What APNs said">
      <h3>What APNs said</h3>
      <ul className={classes.answers}>
        {answers.map((answer) => (
          <Answer key={`${answer.environment} ${answer.topic}`} answer={answer} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer: { environment, topic, reason, atMs } }: { readonly answer: CredentialAnswer }) {
  const Icon = reason === null ? IconCircleCheck : IconCircleX;
  const refusal = reason === null ? null : explainRefusal(reason);
  return (
    <li data-refused={reason !== null || undefined}>
      <Icon size={15} aria-hidden />
      <span>
        {reason === null ? 'Accepted' : 'Refused'} for{' '}
        {topic === '' ? 'no topic' : <span className="mono">{topic}</span>} in {environments[environment].label},{' '}
        <RelativeTime atMs={atMs} />
        {refusal !== null && (
          <>
            {': '}
            <span className="mono">{refusal.said}</span>. {refusal.meaning}
          </>
        )}
      </span>
    </li>
  );
}
