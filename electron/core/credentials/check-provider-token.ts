import { createPublicKey, verify } from 'node:crypto';
import { providerTokenRules } from '#shared/apns/provider-token-rules.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import { providerTokenProblems } from '#shared/messages/provider-token-problems.ts';

type Problem = ProviderTokenCheck['problems'][number];
type JsonObject = NonNullable<ProviderTokenCheck['header']>;

export interface TokenComparison {
  /** PEM of the key, private or public, that should have signed it. */
  readonly keyPem?: string | undefined;
  readonly keyId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly nowMs: number;
}

const { maxAgeSeconds, clockToleranceSeconds } = providerTokenRules;

/** Seconds since 1970 have reached this in the year 5138; what is above it is in milliseconds. */
const leastMilliseconds = 1e11;

/**
 * Takes a provider token apart as it was pasted, with or without `bearer`, and says what APNs would object to. Never throws, and
 * gives no part of the signature back.
 */
export function checkProviderToken(text: string, comparison: TokenComparison): ProviderTokenCheck {
  const token = text
    .trim()
    .replace(/^authorization\s*:\s*/i, '')
    .replace(/^bearer\s+/i, '')
    .replace(/\s/g, '');
  const parts = /^([\w+/=-]+)\.([\w+/=-]+)\.([\w+/=-]+)$/.exec(token);
  if (token.length > 10_000 || parts === null) return { ...unread, problems: [problem(whatElse(text))] };
  const [, headerPart = '', claimsPart = '', signaturePart = ''] = parts;

  const header = parseObject(headerPart);
  const claims = parseObject(claimsPart);
  const issuedAtMs = issueTime(claims?.['iat']);
  const signature = Buffer.from(signaturePart, 'base64url');
  const signatureForm = formOf(signature);
  const { keyPem } = comparison;
  const signatureValid =
    keyPem === undefined ? null : isSignedBy(keyPem, `${headerPart}.${claimsPart}`, signature, signatureForm);
  return {
    header,
    claims,
    keyId: textOf(header?.['kid']),
    teamId: textOf(claims?.['iss']),
    issuedAt: issuedAtMs === null ? null : new Date(issuedAtMs).toISOString(),
    ageSeconds: issuedAtMs === null ? null : Math.floor((comparison.nowMs - issuedAtMs) / 1000),
    signatureForm,
    signatureValid,
    problems: [
      ...(/[+/=]/.test(token) ? [problem('padding')] : []),
      ...(header === null ? [problem('header-unreadable')] : headerProblems(header, comparison)),
      ...(claims === null ? [problem('claims-unreadable')] : claimsProblems(claims, issuedAtMs, comparison)),
      ...signatureProblems(signatureForm, signatureValid),
    ],
  };
}

/** What is pasted instead of a token. */
function whatElse(text: string): 'empty' | 'private-key' | 'several-tokens' | 'not-a-jwt' {
  if (text.trim() === '') return 'empty';
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return 'private-key';
  // Both JSON objects of a token begin like this in Base64URL.
  const starts = text.match(/(?<![\w.-])eyJ[\w+/=-]*\.eyJ/g) ?? [];
  return starts.length > 1 ? 'several-tokens' : 'not-a-jwt';
}

const unread: ProviderTokenCheck = {
  header: null,
  claims: null,
  keyId: null,
  teamId: null,
  issuedAt: null,
  ageSeconds: null,
  signatureForm: null,
  signatureValid: null,
  problems: [],
};

type Messages = typeof providerTokenProblems;

function problem<Code extends keyof Messages>(code: Code, ...parameters: Parameters<Messages[Code]>): Problem {
  const message: (...parameters: never[]) => string = providerTokenProblems[code];
  return {
    code,
    severity: code === 'signature-der' ? 'note' : 'error',
    message: message(...(parameters as never[])),
  };
}

function parseObject(part: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function headerProblems(header: JsonObject, { keyId }: TokenComparison): readonly Problem[] {
  const { alg, kid } = header;
  const named = textOf(kid);
  const found = alg === undefined ? 'missing' : JSON.stringify(alg).slice(0, 40);
  return [
    ...(alg === 'ES256' ? [] : [problem('wrong-algorithm', found)]),
    ...idProblems(named, keyId, ['key-id-missing', 'key-id-invalid', 'key-id-mismatch']),
  ];
}

function claimsProblems(
  claims: JsonObject,
  issuedAtMs: number | null,
  { teamId, nowMs }: TokenComparison,
): readonly Problem[] {
  return [
    ...idProblems(textOf(claims['iss']), teamId, ['team-id-missing', 'team-id-invalid', 'team-id-mismatch']),
    ...timeProblems(claims['iat'], issuedAtMs, nowMs),
  ];
}

type IdCodes =
  | readonly ['key-id-missing', 'key-id-invalid', 'key-id-mismatch']
  | readonly ['team-id-missing', 'team-id-invalid', 'team-id-mismatch'];

function idProblems(
  id: string | null,
  expected: string | null | undefined,
  [missing, invalid, mismatch]: IdCodes,
): readonly Problem[] {
  if (id === null) return [problem(missing)];
  if (!/^[A-Z\d]{10}$/.test(id)) return [problem(invalid)];
  return expected === null || expected === undefined || expected === id ? [] : [problem(mismatch, expected)];
}

/** What `iat` means, also as text or in milliseconds; null when it is no time. */
function issueTime(iat: unknown): number | null {
  const value = typeof iat === 'string' && /^\d+(?:\.\d+)?$/.test(iat) ? Number(iat) : iat;
  if (typeof value !== 'number') return null;
  const timeMs = value >= leastMilliseconds ? value : value * 1000;
  return Number.isNaN(new Date(timeMs).getTime()) ? null : timeMs;
}

function timeProblems(iat: unknown, issuedAtMs: number | null, nowMs: number): readonly Problem[] {
  if (issuedAtMs === null) return [problem('issued-at-missing')];
  const ageSeconds = (nowMs - issuedAtMs) / 1000;
  const minutes = Math.max(1, Math.floor(Math.abs(ageSeconds) / 60));
  return [
    ...(typeof iat === 'string' ? [problem('issued-at-text')] : []),
    ...(Number(iat) >= leastMilliseconds ? [problem('issued-at-milliseconds')] : []),
    ...(ageSeconds > maxAgeSeconds ? [problem('expired', minutes)] : []),
    ...(ageSeconds < -clockToleranceSeconds ? [problem('from-the-future', minutes)] : []),
  ];
}

/** JWS wants r and s, 32 bytes each; DER is a SEQUENCE of two INTEGERs. */
function formOf(signature: Buffer): 'raw' | 'der' | null {
  if (signature.length === 64) return 'raw';
  const isSequence = signature[0] === 0x30 && signature[1] === signature.length - 2;
  return isSequence && signature.length <= 72 ? 'der' : null;
}

function isSignedBy(keyPem: string, signed: string, signature: Buffer, form: 'raw' | 'der' | null): boolean {
  if (form === null) return false;
  try {
    const key = createPublicKey(keyPem);
    return verify(
      'sha256',
      Buffer.from(signed),
      { key, dsaEncoding: form === 'raw' ? 'ieee-p1363' : 'der' },
      signature,
    );
  } catch {
    return false;
  }
}

function signatureProblems(form: 'raw' | 'der' | null, isValid: boolean | null): readonly Problem[] {
  if (form === null) return [problem('signature-malformed')];
  return [
    ...(isValid === false ? [problem('signature-wrong')] : []),
    ...(form === 'der' ? [problem('signature-der')] : []),
  ];
}
