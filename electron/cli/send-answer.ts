import { environments, type Environment } from '#shared/apns/environments.ts';
import { problemsOfAnswer } from '#shared/apns/strict-mode.ts';
import type { Outcome } from '#shared/contract/deliveries.ts';
import type { Failure } from '#shared/failure.ts';
import { describeFailure } from './describe-failure.ts';
import { explainReason } from '#shared/messages/rejection-reasons.ts';
import { printableText } from '#shared/printable-text.ts';

/** What `send --json` prints, whatever the outcome. */
export interface SendAnswer {
  readonly outcome: Outcome['kind'];
  readonly environment: Environment;
  readonly status: number | null;
  readonly reason: string | null;
  readonly apnsId: string | null;
  readonly apnsUniqueId: string | null;
  readonly timestampMs: number | null;
  /** As it was sent; null when the payload could not be read, and when it would have been written anew and was not sent. */
  readonly payloadBytes: number | null;
  readonly requests: number;
  /** What strict Local APNs has found, when it refused the push for that. */
  readonly problems: readonly string[];
  /** A sentence, whenever there is no reason and it was not accepted. */
  readonly cause: string | null;
  /** Null when nothing was tried. */
  readonly timingsMs: {
    readonly queued: number | null;
    readonly dns: number | null;
    readonly tcp: number | null;
    readonly tls: number | null;
    readonly firstByte: number | null;
    readonly total: number;
  } | null;
}

/** The answer for a delivery that was tried. */
export function toAnswer(outcome: Outcome, environment: Environment, payloadBytes: number): SendAnswer {
  const { timings } = outcome;
  return {
    outcome: outcome.kind,
    environment,
    status: outcome.status,
    reason: outcome.reason,
    apnsId: outcome.apnsId,
    apnsUniqueId: outcome.apnsUniqueId,
    timestampMs: outcome.timestampMs,
    payloadBytes,
    requests: outcome.requests,
    problems: problemsOfAnswer(outcome.wire.responseBody),
    cause: outcome.cause === null ? null : describeFailure(outcome.cause),
    timingsMs: {
      queued: timings.queuedMs,
      dns: timings.dnsMs,
      tcp: timings.tcpMs,
      tls: timings.tlsMs,
      firstByte: timings.firstByteMs,
      total: timings.totalMs,
    },
  };
}

/** The answer for a failure before anything was sent. */
export function toUntried(failure: Failure, environment: Environment, payloadBytes: number | null): SendAnswer {
  return {
    outcome: 'undelivered',
    environment,
    status: null,
    reason: null,
    apnsId: null,
    apnsUniqueId: null,
    timestampMs: null,
    payloadBytes,
    requests: 0,
    problems: [],
    cause: describeFailure(failure),
    timingsMs: null,
  };
}

/** The answer in words: one line, then what explains an answer that was not accepted. */
export function describeAnswer(answer: SendAnswer): string {
  const { outcome, status, reason, apnsId, payloadBytes, requests, timingsMs } = answer;
  const facts = [
    [status, reason, outcome === 'accepted' ? 'accepted by APNs' : outcome].filter((part) => part !== null).join(' '),
    environments[answer.environment].label,
    timingsMs === null ? null : `${String(Math.round(timingsMs.total))} ms`,
    apnsId === null ? null : `apns-id ${apnsId}`,
    payloadBytes === null ? null : `${String(payloadBytes)} bytes`,
    requests === 1 ? '1 request' : `${String(requests)} requests`,
  ];
  const line = facts.filter((fact) => fact !== null).join(' · ');
  return [line, ...explain(answer)].map(printableText).join('\n');
}

function explain({ cause, reason, problems, timestampMs }: SendAnswer): readonly string[] {
  if (cause !== null) return [cause];
  if (reason === null) return [];
  const { meaning, remedy } = explainReason(reason);
  const since = timestampMs === null ? '' : ` The time: ${new Date(timestampMs).toISOString()}.`;
  return [`${meaning} ${remedy}${since}`, ...problems.map((problem) => `- ${problem}`)];
}
