import { deviceTokenLimitDigits } from '#shared/apns/device-token.ts';
import { collapseIdLimitBytes, isUuid, priorities } from '#shared/apns/headers.ts';
import { isPushType, payloadLimitBytes } from '#shared/apns/push-types.ts';
import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import { rejectionReasons } from '#shared/apns/rejection-reasons.ts';
import type { strictReason } from '#shared/apns/strict-mode.ts';
import { bundleIdOfTopic, isTopicSyntax, pushTypeOfTopic } from '#shared/apns/topics.ts';
import type { Finding } from '#shared/contract/simulator.ts';
import { isPushCertificate } from './client-certificate.ts';
import type { ClientCertificate } from './client-certificate.ts';
import { findHeader, hasDuplicates } from './header-list.ts';
import type { HeaderList } from './header-list.ts';
import { judgeProviderToken } from './judge-provider-token.ts';
import type { AcceptedProviderToken } from './judge-provider-token.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** A request as it arrived. */
export interface SimulatedRequest {
  readonly headers: HeaderList;
  readonly bodyBytes: number;
  /** The certificate that the client showed for the whole connection; null when it showed none. */
  readonly certificate: ClientCertificate | null;
  /** Provider tokens accepted earlier on the same connection, in order of first use. */
  readonly acceptedTokens: readonly AcceptedProviderToken[];
}

export interface Verdict {
  readonly status: number;
  /** `null` exactly when the status is 200. */
  readonly reason: RejectionReason | typeof strictReason | null;
  /** What lint says of a push that APNs would take; there in strict mode only. */
  readonly findings?: readonly Finding[];
  /** 410 only: epoch milliseconds. */
  readonly timestampMs: number | null;
  /** The provider token, when one was judged and found valid, whatever else was wrong with the request. */
  readonly providerToken: AcceptedProviderToken | null;
}

const devicePath = '/3/device/';

/**
 * Decides as APNs does; the first check that fails gives the reason. Apple documents the reasons, not their order: that
 * is method, path, credential, headers, topic, payload, device token, as far as it was observed on the real service.
 * The payload is not read: APNs has no reason for text that is not JSON. Nor is the topic's suffix compared with the
 * push type, for which no answer is documented. Never throws.
 */
export function judgeRequest(request: SimulatedRequest, world: SimulatedWorld, nowMs: number): Verdict {
  const { headers, certificate } = request;
  if (findHeader(headers, ':method') !== 'POST') return reject('MethodNotAllowed', null);
  const deviceToken = deviceTokenOf(findHeader(headers, ':path') ?? '');
  if (deviceToken === undefined) return reject('BadPath', null);

  const sender = judgeSender(request, world, nowMs);
  if (sender.reason !== null) return reject(sender.reason, null);

  const topic = topicOf(request);
  const isTopicAllowed =
    certificate === null
      ? world.bundleIds.has(bundleIdOfTopic(topic))
      : isAllowedByCertificate(topic, findHeader(headers, 'apns-push-type'), certificate);
  const reason = judgeHeaders(headers) ?? judgeTopic(topic, isTopicAllowed) ?? judgePayload(request, topic);
  return reason === undefined ? judgeDevice(deviceToken, topic, world, sender.token) : reject(reason, sender.token);
}

type SenderVerdict =
  { readonly reason: RejectionReason } | { readonly reason: null; readonly token: AcceptedProviderToken | null };

/** A certificate beats a provider token, which is then not even looked at. */
function judgeSender(request: SimulatedRequest, world: SimulatedWorld, nowMs: number): SenderVerdict {
  const { headers, certificate, acceptedTokens } = request;
  if (certificate === null) {
    return judgeProviderToken(findHeader(headers, 'authorization'), acceptedTokens, world, nowMs);
  }
  // Uncertain: what APNs answers to a certificate that is not for pushes, if TLS has let it in.
  return isPushCertificate(certificate) ? { reason: null, token: null } : { reason: 'BadCertificate' };
}

/**
 * The header; without it, the only topic of a certificate that has no list of topics. Source: Apple's older text, "APNs
 * Provider API"; uncertain whether that still holds.
 */
function topicOf({ headers, certificate }: SimulatedRequest): string {
  const topic = findHeader(headers, 'apns-topic') ?? '';
  if (topic !== '' || certificate === null || certificate.hasTopicList) return topic;
  return certificate.topics[0] ?? '';
}

/** Live Activities take provider tokens only, as observed; other types depend on the list of topics alone. */
function isAllowedByCertificate(topic: string, pushType: string | undefined, { topics }: ClientCertificate): boolean {
  return pushType !== 'liveactivity' && topics.includes(topic);
}

/** The part after `/3/device/`, which may be empty; `undefined` when it is another path. */
export function deviceTokenOf(path: string): string | undefined {
  if (!path.startsWith(devicePath)) return undefined;
  const token = path.slice(devicePath.length);
  return token.includes('/') ? undefined : token;
}

function reject(reason: RejectionReason, providerToken: AcceptedProviderToken | null): Verdict {
  return { status: rejectionReasons[reason].status, reason, timestampMs: null, providerToken };
}

function judgeHeaders(headers: HeaderList): RejectionReason | undefined {
  if (hasDuplicates(headers)) return 'DuplicateHeaders';
  const apnsId = findHeader(headers, 'apns-id');
  if (apnsId !== undefined && !isUuid(apnsId)) return 'BadMessageId';
  const pushType = findHeader(headers, 'apns-push-type');
  if (pushType !== undefined && !isPushType(pushType)) return 'InvalidPushType';
  const priority = findHeader(headers, 'apns-priority');
  if (priority !== undefined && !isPriorityAllowed(priority, pushType)) return 'BadPriority';
  const expiration = findHeader(headers, 'apns-expiration');
  if (expiration !== undefined && !isExpiration(expiration)) return 'BadExpirationDate';
  if ((findHeader(headers, 'apns-collapse-id') ?? '').length > collapseIdLimitBytes) return 'BadCollapseId';
  return undefined;
}

/** Uncertain: Apple calls 10 for a background push "an error" without its reason. 1 is not mentioned and passes. */
function isPriorityAllowed(priority: string, pushType: string | undefined): boolean {
  if (!priorities.some((known) => String(known) === priority)) return false;
  return !(pushType === 'background' && priority === '10');
}

/** Whole epoch seconds. Uncertain: the upper bound; milliseconds are a date far away and pass. */
function isExpiration(value: string): boolean {
  return /^\d+$/.test(value) && Number.isSafeInteger(Number(value));
}

function judgeTopic(topic: string, isAllowed: boolean): RejectionReason | undefined {
  if (topic === '') return 'MissingTopic';
  if (!isTopicSyntax(topic)) return 'BadTopic';
  return isAllowed ? undefined : 'TopicDisallowed';
}

function judgePayload({ headers, bodyBytes }: SimulatedRequest, topic: string): RejectionReason | undefined {
  if (bodyBytes === 0) return 'PayloadEmpty';
  return bodyBytes > payloadLimitOf(headers, topic) ? 'PayloadTooLarge' : undefined;
}

/** Without a push type, as clients older than iOS 13 send it, the topic tells what kind of push it is. */
function payloadLimitOf(headers: HeaderList, topic: string): number {
  return payloadLimitBytes(findHeader(headers, 'apns-push-type') ?? pushTypeOfTopic(topic));
}

function judgeDevice(
  token: string,
  topic: string,
  world: SimulatedWorld,
  providerToken: AcceptedProviderToken | null,
): Verdict {
  if (token === '') return reject('MissingDeviceToken', providerToken);
  const devices = isTokenSyntax(token) ? world.devices.get(token.toLowerCase()) : undefined;
  if (devices === undefined) return reject('BadDeviceToken', providerToken);
  const device = devices.find((candidate) => candidate.topic === topic);
  if (device === undefined) return reject('DeviceTokenNotForTopic', providerToken);
  if (device.unregisteredAtMs !== undefined) {
    return { ...reject('Unregistered', providerToken), timestampMs: device.unregisteredAtMs };
  }
  return { status: 200, reason: null, timestampMs: null, providerToken };
}

function isTokenSyntax(token: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(token) && token.length <= deviceTokenLimitDigits;
}
