import { isHeaderText } from '#shared/apns/headers.ts';
import type { Writing } from '#shared/contract/deliveries.ts';
import { fail, FailureError } from '#shared/failure.ts';
import { minifyJson } from '#shared/payload/json-text.ts';
import { type ResolvedText, resolveHeaderText, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { failureOfVariable } from '#shared/payload/variable-failure.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { ComposedNotification, Notification, Payload } from '../ports/types.ts';
import { assertJson, payloadBytes } from './payload-bytes.ts';

/** A notification as it goes out, and as history keeps it. */
export interface WrittenNotification {
  readonly headers: Omit<Notification, 'payload'>;
  readonly body: Buffer;
}

/**
 * Writes a notification as it was composed: resolves its variables, unless `values` is null, then takes out white space if
 * that is asked for. Bytes that are no text stay as they are. Throws `variable-unknown`, `variable-without-value`,
 * `variable-environment-closed` and `header-not-number`.
 */
export function writeNotification(
  { payload, ...headers }: ComposedNotification,
  isMinified: Writing['isMinified'],
  values: VariableValues | null,
): WrittenNotification {
  const body = payloadBytes(writePayload(payload, isMinified, values));
  const write = (text: string): string => (values === null ? text : resolved(resolveHeaderText(text, values)));
  const { topic, priority, expiration, collapseId, apnsId } = headers;
  return {
    headers: {
      ...headers,
      topic: write(topic),
      priority: typeof priority === 'string' ? wholeNumber('apns-priority', priority, write) : priority,
      expiration: typeof expiration === 'string' ? wholeNumber('apns-expiration', expiration, write) : expiration,
      collapseId: collapseId === null ? null : write(collapseId),
      apnsId: apnsId === null ? null : write(apnsId),
    },
    body,
  };
}

function writePayload(payload: Payload, isMinified: boolean, values: VariableValues | null): Payload {
  if (payload.encoding === 'base64') return payload;
  const content = values === null ? payload.content : resolved(resolvePayloadText(payload.content, values));
  return { encoding: 'utf8', content: isMinified ? (minifyJson(content) ?? content) : content };
}

function wholeNumber(header: string, typed: string, write: (text: string) => string): number {
  const value = write(typed);
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number))
    throw fail('header-not-number', { header, typed, value });
  return number;
}

function resolved({ text, problems: [problem] }: ResolvedText): string {
  if (problem !== undefined) throw new FailureError(failureOfVariable(problem));
  return text;
}

/**
 * Throws when APNs could not read it: what `assertJson` throws, unless text that is not JSON is allowed, and
 * `header-not-text`, which HTTP/2 cannot carry at all.
 */
export function assertSendable({ headers, body }: WrittenNotification, allowInvalid: boolean): void {
  if (!allowInvalid) assertJson(body);
  const texts = {
    'apns-topic': headers.topic,
    'apns-push-type': headers.pushType,
    'apns-collapse-id': headers.collapseId ?? '',
    'apns-id': headers.apnsId ?? '',
  };
  for (const [header, value] of Object.entries(texts)) {
    if (!isHeaderText(value)) throw fail('header-not-text', { header });
  }
}
