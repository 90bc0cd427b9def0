import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { providerTokenUseSeconds } from '#shared/apns/provider-token-rules.ts';
import { fail } from '#shared/failure.ts';
import { publicKeyDigest } from '../certificates/public-key-digest.ts';
import type { ProviderTokens, SigningKey, TokenOwner } from '../ports/sender.ts';
import type { Vault } from '../ports/vault.ts';

const lifetimeMs = providerTokenUseSeconds * 1000;

/** A clock may be set back by this much without a new token. */
const clockStepMs = 5_000;

/** A keychain may ask its owner first; a send does not wait for that. */
const vaultPatienceMs = 3_000;

interface ProviderToken {
  readonly jwt: string;
  readonly issuedAtMs: number;
}

interface Options {
  readonly vault: Vault;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Makes provider tokens and keeps each, in memory and in the vault, until it is 50 minutes old: every process that uses
 * this vault sends the same one. A vault that fails costs only the sharing; that of a key that is not stored stays in memory.
 * `current` throws `key-damaged`.
 */
export function createProviderTokens({ vault, now }: Options): Required<ProviderTokens> {
  const kept = new Map<string, ProviderToken>();
  const pending = new Map<string, Promise<string>>();

  function isFresh({ issuedAtMs }: ProviderToken): boolean {
    const ageMs = now() - issuedAtMs;
    return ageMs >= -clockStepMs && ageMs < lifetimeMs;
  }

  async function renew(slot: string, key: KeyObject, credential: SigningKey): Promise<string> {
    const { mayKeepToken } = credential;
    const shared = mayKeepToken ? parseToken(await vaultWork(vault.get.bind(vault, slot)), key) : undefined;
    if (shared !== undefined && isFresh(shared)) {
      kept.set(slot, shared);
      return shared.jwt;
    }
    const token = makeToken(key, credential, now());
    kept.set(slot, token);
    if (mayKeepToken) await vaultWork(vault.put.bind(vault, slot, JSON.stringify(token)));
    return token.jwt;
  }

  return {
    current: async (credential) => {
      const { key, slot } = openKey(credential);
      const token = kept.get(slot);
      if (token !== undefined && isFresh(token)) return token.jwt;
      const known = pending.get(slot);
      if (known !== undefined) return await known;
      const making = renew(slot, key, credential).finally(() => pending.delete(slot));
      pending.set(slot, making);
      return await making;
    },
    invalidate: async (credential, jwt) => {
      const { key, slot } = openKey(credential);
      if (kept.get(slot)?.jwt === jwt) kept.delete(slot);
      if (!credential.mayKeepToken) return;
      const shared = parseToken(await vaultWork(vault.get.bind(vault, slot)), key);
      if (shared?.jwt === jwt) await vaultWork(vault.remove.bind(vault, slot));
    },
    forget: async (owner) => {
      const slot = slotOf(owner);
      // One that is just being made would be kept after it was forgotten.
      await Promise.allSettled([pending.get(slot)]);
      kept.delete(slot);
      await vault.remove(slot);
    },
  };
}

function openKey({ keyPem, keyId, teamId }: SigningKey): { readonly key: KeyObject; readonly slot: string } {
  let key: KeyObject;
  try {
    key = createPrivateKey(keyPem);
  } catch {
    throw fail('key-damaged');
  }
  return { key, slot: slotOf({ fingerprintSha256: publicKeyDigest(key), keyId, teamId }) };
}

function slotOf({ fingerprintSha256, keyId, teamId }: TokenOwner): string {
  return `provider-token:${fingerprintSha256}:${keyId}:${teamId}`;
}

function makeToken(key: KeyObject, { keyId, teamId }: SigningKey, nowMs: number): ProviderToken {
  const issuedAtSeconds = Math.floor(nowMs / 1000);
  const content = [
    { alg: 'ES256', kid: keyId, typ: 'JWT' },
    { iss: teamId, iat: issuedAtSeconds },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { jwt: `${content}.${signature}`, issuedAtMs: issuedAtSeconds * 1000 };
}

/** `undefined`: there is none, or it cannot be read, or this key did not sign it. */
function parseToken(text: string | undefined, key: KeyObject): ProviderToken | undefined {
  if (text === undefined) return undefined;
  try {
    const stored = JSON.parse(text) as Partial<Record<keyof ProviderToken, unknown>> | null;
    if (typeof stored?.jwt !== 'string' || typeof stored.issuedAtMs !== 'number') return undefined;
    const { jwt, issuedAtMs } = stored;
    const end = jwt.lastIndexOf('.');
    const signature = Buffer.from(jwt.slice(end + 1), 'base64url');
    const publicKey = createPublicKey(key);
    const isGenuine = verify(
      'sha256',
      Buffer.from(jwt.slice(0, Math.max(0, end))),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      signature,
    );
    return isGenuine ? { jwt, issuedAtMs } : undefined;
  } catch {
    return undefined;
  }
}

/** The vault's answer, or `undefined` when it fails or keeps us waiting. */
async function vaultWork<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const patience = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, vaultPatienceMs, undefined);
    });
    return await Promise.race([work(), patience]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
