import { providerTokenRules } from '#shared/apns/provider-token-rules.ts';
import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import { verify } from 'node:crypto';
import type { SimulatedWorld, TrustedKey } from './simulated-world.ts';

/** A provider token that was found valid on a connection. */
export interface AcceptedProviderToken {
  readonly jwt: string;
  readonly keyId: string;
  readonly teamId: string;
  /** The `iat` claim, in epoch seconds. */
  readonly issuedAtSeconds: number;
  readonly firstUsedAtMs: number;
}

export type ProviderTokenVerdict =
  { readonly reason: RejectionReason } | { readonly reason: null; readonly token: AcceptedProviderToken };

const { maxAgeSeconds, minUpdateSeconds, clockToleranceSeconds } = providerTokenRules;

/**
 * Judges the `authorization` header of a request (reference: Apple's table of reasons, statuses 403 and 429).
 * @param accepted the provider tokens accepted on this connection so far, in order of first use
 */
export function judgeProviderToken(
  authorization: string | undefined,
  accepted: readonly AcceptedProviderToken[],
  world: SimulatedWorld,
  nowMs: number,
): ProviderTokenVerdict {
  const jwt = authorization?.replace(/^bearer(?: +|$)/i, '') ?? '';
  // Uncertain: a prefix without a token after it. It is taken for "no token".
  if (authorization === undefined || jwt === '') return { reason: 'MissingProviderToken' };
  if (jwt === authorization) return { reason: 'InvalidProviderToken' };

  const known = accepted.find((token) => token.jwt === jwt);
  const token = known ?? verifyProviderToken(jwt, world, nowMs);
  if (token === undefined) return { reason: 'InvalidProviderToken' };

  const ageSeconds = nowMs / 1000 - token.issuedAtSeconds;
  if (ageSeconds > maxAgeSeconds) return { reason: 'ExpiredProviderToken' };
  // Uncertain: Apple documents neither the tolerance for a token from the future nor its reason.
  if (ageSeconds < -clockToleranceSeconds) return { reason: 'InvalidProviderToken' };

  // Uncertain: the first token binds the connection to its team, but the reason for another team is not documented.
  if (accepted[0] !== undefined && accepted[0].teamId !== token.teamId) return { reason: 'UnrelatedKeyIdInToken' };
  if (known === undefined && isUpdateTooEarly(token, accepted)) return { reason: 'TooManyProviderTokenUpdates' };
  return { reason: null, token };
}

/**
 * Uncertain: whether APNs counts updates by connection or by key. Here it is by connection and key, and neither a
 * client that puts its long-used token on a new connection and renews it there soon after, nor one that waited 20
 * minutes between two tokens, is punished: only when both the ages and the first uses of two tokens are close.
 */
function isUpdateTooEarly(token: AcceptedProviderToken, accepted: readonly AcceptedProviderToken[]): boolean {
  const previous = accepted.findLast(({ keyId }) => keyId === token.keyId);
  if (previous === undefined) return false;
  const betweenIssuesSeconds = Math.abs(token.issuedAtSeconds - previous.issuedAtSeconds);
  const betweenUsesSeconds = (token.firstUsedAtMs - previous.firstUsedAtMs) / 1000;
  return betweenIssuesSeconds < minUpdateSeconds && betweenUsesSeconds < minUpdateSeconds;
}

function verifyProviderToken(jwt: string, world: SimulatedWorld, nowMs: number): AcceptedProviderToken | undefined {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(jwt);
  if (parts === null) return undefined;
  const [, headerPart = '', claimsPart = '', signaturePart = ''] = parts;

  const header = parseObject(headerPart);
  const claims = parseObject(claimsPart);
  if (header?.alg !== 'ES256' || typeof header.kid !== 'string' || claims === undefined) return undefined;
  const key = world.keys.get(header.kid);
  const issuedAtSeconds = claims.iat;
  if (key === undefined || claims.iss !== key.teamId || typeof issuedAtSeconds !== 'number') return undefined;
  if (!hasValidSignature(`${headerPart}.${claimsPart}`, Buffer.from(signaturePart, 'base64url'), key)) return undefined;
  return { jwt, keyId: key.keyId, teamId: key.teamId, issuedAtSeconds, firstUsedAtMs: nowMs };
}

/** The parts of a JWT that are looked at; whatever else it claims is let through. */
interface JwtPart {
  readonly alg?: unknown;
  readonly kid?: unknown;
  readonly iss?: unknown;
  readonly iat?: unknown;
}

function parseObject(part: string): JwtPart | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JWS wants the raw r‖s of 64 bytes; APNs also accepts DER, which Apple's own shell sample produces. */
function hasValidSignature(signed: string, signature: Buffer, key: TrustedKey): boolean {
  const dsaEncoding = signature.length === 64 ? 'ieee-p1363' : 'der';
  try {
    return verify('sha256', Buffer.from(signed), { key: key.publicKey, dsaEncoding }, signature);
  } catch {
    return false;
  }
}
