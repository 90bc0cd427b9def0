import { failure } from '#shared/failure.ts';
import type { Outcome } from '../ports/types.ts';
import { peerText } from './peer-text.ts';

/** Characters, enough for any answer of APNs; what comes after them is neither kept nor waited for. */
export const bodyLimit = 65_536;

/** A response as it arrived; `body` is what came of it. */
export interface Answer {
  readonly status: number;
  readonly apnsId: string | null;
  readonly apnsUniqueId: string | null;
  readonly body: string;
  /** Whether the peer broke the body off, or fell silent in the middle of it. */
  readonly isCutOff: boolean;
}

type Judgement = Pick<Outcome, 'kind' | 'status' | 'reason' | 'apnsId' | 'apnsUniqueId' | 'timestampMs' | 'cause'>;

const unregisteredStatus = 410;

/**
 * Accepted is a 200 only. A 200 with text that is not JSON and without an `apns-id` did not come from APNs (a proxy's
 * page, for example), so the notification was not accepted either.
 */
export function judgeAnswer(answer: Answer, host: string): Judgement {
  const { status, body } = answer;
  const apnsId = answer.apnsId === null ? null : peerText(answer.apnsId);
  const apnsUniqueId = answer.apnsUniqueId === null ? null : peerText(answer.apnsUniqueId);
  const content = parseObject(body);
  const found = { status, apnsId, apnsUniqueId, reason: null, timestampMs: null, cause: null };
  if (status === 200) {
    const isForeign = apnsId === null && body !== '' && content === undefined;
    return isForeign
      ? { ...found, kind: 'rejected', cause: failure('answer-not-from-apns', { host, status }) }
      : { ...found, kind: 'accepted' };
  }
  const reason = typeof content?.reason === 'string' && content.reason !== '' ? peerText(content.reason) : null;
  if (reason !== null) {
    const timestamp = status === unregisteredStatus ? content?.timestamp : undefined;
    const timestampMs = typeof timestamp === 'number' && Number.isSafeInteger(timestamp) ? timestamp : null;
    return { ...found, kind: 'rejected', reason, timestampMs };
  }
  return { ...found, kind: 'rejected', cause: failure(causeWithoutReason(answer, content), { host, status }) };
}

function causeWithoutReason({ body, isCutOff }: Answer, content: object | undefined) {
  const text = body.trim();
  if (content !== undefined || (text === '' && !isCutOff)) return 'answer-without-reason';
  const isStartOfObject = text.startsWith('{') && !text.endsWith('}') && body.length < bodyLimit;
  return isStartOfObject || text === '' ? 'answer-cut-off' : 'answer-not-from-apns';
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
