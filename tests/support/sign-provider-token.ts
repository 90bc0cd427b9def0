import type { KeyObject } from 'node:crypto';
import { createPrivateKey, sign } from 'node:crypto';

export interface ProviderTokenParts {
  readonly key: KeyObject | string;
  readonly header: object;
  readonly claims: object;
  readonly encoding?: 'raw' | 'der';
}

/** A compact JWT of any header and claims, right or wrong, signed with ECDSA and SHA-256. */
export function signProviderToken({ key, header, claims, encoding = 'raw' }: ProviderTokenParts): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const dsaEncoding = encoding === 'raw' ? 'ieee-p1363' : 'der';
  const privateKey = typeof key === 'string' ? createPrivateKey(key) : key;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding }).toString('base64url')}`;
}
