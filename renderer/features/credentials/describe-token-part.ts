import { providerTokenRules } from '#shared/apns/provider-token-rules.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';

export interface TokenEntry {
  readonly name: string;
  /** As it is written in the token. */
  readonly json: string;
  readonly meaning: string;
}

const meanings: Readonly<Record<string, string>> = {
  alg: 'Algorithm of the signature',
  kid: 'Key id',
  typ: 'Kind of token; APNs does not need it',
  iss: 'Team id',
  iat: 'Issued',
  exp: 'Expires; APNs counts from iat instead',
  aud: 'For whom; APNs does not look at it',
  sub: 'Subject; APNs does not look at it',
};

const longestJson = 300;

/** Header or claims of a token as entries: the ones that APNs reads come first. */
export function describeTokenPart(part: ProviderTokenCheck['header']): readonly TokenEntry[] {
  const order = Object.keys(meanings);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(part ?? {})
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([name, value]) => {
      const json = JSON.stringify(value);
      return {
        name,
        json: json.length > longestJson ? `${json.slice(0, longestJson)}…` : json,
        meaning: Object.hasOwn(meanings, name) ? (meanings[name] ?? '') : '',
      };
    });
}

/**
 * `good`: nothing is wrong with it and the signature is the key's; `unproven`: nothing is wrong with what is in it, and there was no key to
 * compare the signature with.
 */
export type TokenVerdict = 'good' | 'unproven' | 'bad';

export function judgeToken({ problems, signatureValid }: ProviderTokenCheck): TokenVerdict {
  if (problems.some(({ severity }) => severity === 'error') || signatureValid === false) return 'bad';
  return signatureValid === true ? 'good' : 'unproven';
}

/** What was pasted instead of one token. */
const noTokens: readonly ProviderTokenCheck['problems'][number]['code'][] = [
  'empty',
  'not-a-jwt',
  'private-key',
  'several-tokens',
];

export function isToken({ problems }: ProviderTokenCheck): boolean {
  return !problems.some(({ code }) => noTokens.includes(code));
}

/** Whether APNs takes a token until some time, or took it: nothing but its age may be against it. */
export function isGoodForSomeTime({ problems }: ProviderTokenCheck): boolean {
  return problems.every(({ code, severity }) => severity === 'note' || code === 'expired');
}

const lifetimeMs = providerTokenRules.maxAgeSeconds * 1000;

/** When the token was issued and until when it is good, as epoch milliseconds; null when it does not say. */
export function tokenTimes({ issuedAt }: ProviderTokenCheck): {
  readonly issuedAtMs: number;
  readonly goodUntilMs: number;
} | null {
  if (issuedAt === null) return null;
  const issuedAtMs = Date.parse(issuedAt);
  return { issuedAtMs, goodUntilMs: issuedAtMs + lifetimeMs };
}
