import { deviceTokenLimitDigits } from '#shared/apns/device-token.ts';
import { collapseIdLimitBytes, isApnsId, priorities } from '#shared/apns/headers.ts';
import { isPushType, payloadLimitBytes, pushTypeNames, pushTypes } from '#shared/apns/push-types.ts';
import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import { rejectionReasons } from '#shared/apns/rejection-reasons.ts';
import { bundleIdOfTopic, isTopicSyntax, suffixOfTopic } from '#shared/apns/topics.ts';
import { findHeader, hasDuplicates } from './header-list.ts';
import type { HeaderList } from './header-list.ts';
import { judgeProviderToken } from './judge-provider-token.ts';
import type { AcceptedProviderToken } from './judge-provider-token.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** A request as it arrived. */
export interface SimulatedRequest {
  readonly headers: HeaderList;
  readonly bodyBytes: number;
  /** Provider tokens accepted earlier on the same connection, in order of first use. */
  readonly acceptedTokens: readonly AcceptedProviderToken[];
}

export interface Verdict {
  readonly status: number;
  /** `null` exactly when the status is 200. */
  readonly reason: RejectionReason | null;
  /** 410 only: epoch milliseconds. */
  readonly timestampMs: number | null;
  /** The provider token, when it was valid, whatever else was wrong with the request. */
  readonly providerToken: AcceptedProviderToken | null;
}

const devicePath = '/3/device/';

/**
 * Decides as APNs does; the first check that fails gives the reason. Apple documents the reasons, not their order: that
 * is method, path, provider token, headers, topic, payload, device token, as far as it was observed on the real service.
 * The payload is not read: APNs has no reason for text that is not JSON. Nor is the topic's suffix compared with the
 * push type, for which no answer is documented. Never throws.
 */
export function judgeRequest(request: SimulatedRequest, world: SimulatedWorld, nowMs: number): Verdict {
  const { headers, acceptedTokens } = request;
  if (findHeader(headers, ':method') !== 'POST') return reject('MethodNotAllowed', null);
  const deviceToken = deviceTokenOf(findHeader(headers, ':path') ?? '');
  if (deviceToken === undefined) return reject('BadPath', null);

  const provider = judgeProviderToken(findHeader(headers, 'authorization'), acceptedTokens, world, nowMs);
  if (provider.reason !== null) return reject(provider.reason, null);

  const reason = judgeHeaders(headers) ?? judgeTopic(headers, world) ?? judgePayload(request);
  return reason === undefined
    ? judgeDevice(deviceToken, findHeader(headers, 'apns-topic') ?? '', world, provider.token)
    : reject(reason, provider.token);
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
  if (apnsId !== undefined && !isApnsId(apnsId)) return 'BadMessageId';
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

function judgeTopic(headers: HeaderList, world: SimulatedWorld): RejectionReason | undefined {
  const topic = findHeader(headers, 'apns-topic') ?? '';
  if (topic === '') return 'MissingTopic';
  if (!isTopicSyntax(topic)) return 'BadTopic';
  return world.bundleIds.has(bundleIdOfTopic(topic)) ? undefined : 'TopicDisallowed';
}

function judgePayload({ headers, bodyBytes }: SimulatedRequest): RejectionReason | undefined {
  if (bodyBytes === 0) return 'PayloadEmpty';
  return bodyBytes > payloadLimitOf(headers) ? 'PayloadTooLarge' : undefined;
}

/** Without a push type, as clients older than iOS 13 send it, the topic tells what kind of push it is. */
function payloadLimitOf(headers: HeaderList): number {
  const suffix = suffixOfTopic(findHeader(headers, 'apns-topic') ?? '');
  const pushTypeOfTopic = pushTypeNames.find((name) => pushTypes[name].topicSuffix === suffix) ?? 'alert';
  return payloadLimitBytes(findHeader(headers, 'apns-push-type') ?? pushTypeOfTopic);
}

function judgeDevice(
  token: string,
  topic: string,
  world: SimulatedWorld,
  providerToken: AcceptedProviderToken,
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
