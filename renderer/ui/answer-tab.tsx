import type { ReactNode } from 'react';
import { environments } from '#shared/apns/environments.ts';
import type { DeliverySummary, Outcome } from '#shared/contract/deliveries.ts';
import { describeFailure } from '#shared/failure.ts';
import { problemsOfAnswer } from '#shared/apns/strict-mode.ts';
import { explainReason } from '#shared/messages/rejection-reasons.ts';
import { CopyableId } from './copyable-id.tsx';
import { formatExactTime } from './format-time.ts';
import classes from './outcome.module.css';

export interface AnswerTabProps {
  readonly summary: DeliverySummary;
  readonly outcome: Outcome;
}

/** What the answer means and what to do next, in words. */
export function AnswerTab({ summary, outcome }: AnswerTabProps) {
  const { reason, cause, apnsId, apnsUniqueId, timestampMs } = outcome;
  const explanation =
    reason === null ? null : explainReason(reason, summary, problemsOfAnswer(outcome.wire.responseBody));
  return (
    <div className={classes.answer}>
      {outcome.kind === 'accepted' && (
        <p>
          APNs took the notification. It does not say whether or when the device shows it: the device may be off, in a
          Focus, or saving power.
        </p>
      )}
      {explanation !== null && (
        <>
          <p>
            <strong>{explanation.meaning}</strong>
          </p>
          <p>{explanation.remedy}</p>
        </>
      )}
      {cause !== null && <p>{describeFailure(cause)}</p>}
      <dl className={classes.facts}>
        {apnsId !== null && <Fact name="apns-id" value={<CopyableId value={apnsId} label="apns-id" isWhole />} />}
        {apnsUniqueId !== null && (
          <Fact name="apns-unique-id" value={<CopyableId value={apnsUniqueId} label="apns-unique-id" isWhole />} />
        )}
        {timestampMs !== null && <Fact name="Token invalid since" value={formatExactTime(timestampMs)} />}
        <Fact name="Device" value={summary.deviceName ?? 'Not in the library'} />
        <Fact name="Device token" value={<CopyableId value={summary.deviceToken} label="device token" />} />
        <Fact name="Topic" value={<span className="mono">{summary.topic}</span>} />
        <Fact
          name="Environment"
          value={`${environments[summary.environment].label} (${summary.host}:${String(summary.port)})`}
        />
        <Fact name="Credential" value={summary.credentialName} />
        <Fact name="Sent" value={formatExactTime(summary.createdAtMs)} />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
