import { isHeaderText } from '#shared/apns/headers.ts';
import type { HeaderList } from '#shared/contract/notification.ts';
import { type Failure, failure } from '#shared/failure.ts';
import type { SendRequest } from '../ports/sender.ts';
import type { Endpoint } from '../ports/types.ts';

const httpsPort = 443;

/** Half of what nghttp2 can send; APNs itself takes 8000 bytes. */
const headersLimitBytes = 32_768;

/** What `authorization` is shown as: that it was there, and nothing of it. */
const redacted = 'bearer …';

/**
 * The headers of a request besides what node-apn adds itself; values hold the bytes to send as Latin-1 text. Without a
 * provider token there is no `authorization`: the client certificate of the connection takes its place.
 */
export function requestHeaders(
  { endpoint, notification }: Pick<SendRequest, 'endpoint' | 'notification'>,
  providerToken: string | null,
): Record<string, string> {
  const headers: Record<string, string> = { ':authority': authority(endpoint) };
  if (providerToken !== null) headers.authorization = `bearer ${providerToken}`;
  for (const [name, value] of notificationHeaders(notification)) headers[name] = toWire(value);
  return headers;
}

/**
 * Why these headers cannot be sent, `undefined` when they can. Node drops a value with control characters silently, and
 * a connection does not survive headers that fill its buffer.
 */
export function headersCause(notification: SendRequest['notification']): Failure | undefined {
  const headers = notificationHeaders(notification);
  const broken = headers.find(([, value]) => !isHeaderText(value));
  if (broken !== undefined) return failure('header-not-text', { header: broken[0] });
  const sizeBytes = headers.reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 0);
  return sizeBytes > headersLimitBytes ? failure('headers-too-large', { sizeBytes }) : undefined;
}

/** Headers of a stream as a person may see them, in order. */
export function shownHeaders(
  headers: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return values.map((one) => [name, name === 'authorization' ? redacted : fromWire(one)] as const);
  });
}

/** Only what is set; an empty text is left out like null. */
function notificationHeaders(notification: SendRequest['notification']): readonly (readonly [string, string])[] {
  const { apnsId, collapseId, expiration, priority, pushType, topic } = notification;
  const headers: readonly (readonly [string, string | number | null])[] = [
    ['apns-topic', topic],
    ['apns-push-type', pushType],
    ['apns-priority', priority],
    ['apns-expiration', expiration],
    ['apns-collapse-id', collapseId],
    ['apns-id', apnsId],
  ];
  return headers.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)] as const]));
}

function authority({ host, port }: Endpoint): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === httpsPort ? name : `${name}:${String(port)}`;
}

/** HTTP/2 header text is Latin-1 in Node, which drops a value with other characters silently. */
function toWire(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

/** The UTF-8 text of a header value as Node gives it. */
export function fromWire(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8');
}
