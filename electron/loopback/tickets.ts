import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Hello, Refusal } from '#shared/contract/socket-handshake.ts';

export type Admission =
  | { readonly kind: 'admitted'; readonly session: string; readonly isTokenUsed: boolean }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * The one-time token of the newest link and the sessions that earlier ones were exchanged for. Both are 256 random bits;
 * only their hashes are kept, and compared in constant time.
 */
export class Tickets {
  readonly #sessions: Buffer[] = [];
  readonly #usedTokens: Buffer[] = [];
  #token: Buffer | undefined;

  /** A fresh token; the one before it is no longer good. */
  issueToken(): string {
    const token = randomSecret();
    this.#token = hashOf(token);
    return token;
  }

  admit({ token, session }: Hello): Admission {
    if (session !== null && isAmong(this.#sessions, hashOf(session))) {
      return { kind: 'admitted', session, isTokenUsed: false };
    }
    if (token === null) {
      return { kind: 'refused', reason: session === null ? 'loopback-link-missing' : 'loopback-link-unknown' };
    }
    const hash = hashOf(token);
    if (isAmong(this.#usedTokens, hash)) return { kind: 'refused', reason: 'loopback-link-used' };
    if (this.#token === undefined || !timingSafeEqual(this.#token, hash)) {
      return { kind: 'refused', reason: 'loopback-link-unknown' };
    }
    this.#token = undefined;
    this.#usedTokens.push(hash);
    const fresh = randomSecret();
    this.#sessions.push(hashOf(fresh));
    return { kind: 'admitted', session: fresh, isTokenUsed: true };
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function isAmong(hashes: readonly Buffer[], hash: Buffer): boolean {
  return hashes.filter((known) => timingSafeEqual(known, hash)).length > 0;
}
