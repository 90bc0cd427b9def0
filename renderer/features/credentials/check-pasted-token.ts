import type { ContractClient } from '#shared/contract/client.ts';
import type { Credential, SigningKeyCredential } from '#shared/contract/credentials.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';

/** Which key the signature is compared with: the stored one that the token names, a chosen one, or none. */
export type Comparison =
  { readonly kind: 'named' } | { readonly kind: 'none' } | { readonly kind: 'key'; readonly id: string };

export interface PastedToken {
  readonly token: string;
  readonly comparison: Comparison;
  readonly keys: readonly SigningKeyCredential[];
}

export interface CheckedPastedToken {
  readonly check: ProviderTokenCheck;
  /** Null: there was none, or none was wanted. */
  readonly comparedWith: SigningKeyCredential | null;
  readonly comparison: Comparison;
}

/** The signing keys that a signature can be compared with. */
export function comparableKeys(credentials: readonly Credential[]): readonly SigningKeyCredential[] {
  return credentials.filter(
    (credential): credential is SigningKeyCredential => credential.kind === 'key' && credential.hasSecret,
  );
}

/** Checks a token, and its signature where its key is stored. Rejects as the core does. */
export async function checkPastedToken(
  core: Pick<ContractClient['credentials'], 'checkProviderToken'>,
  { token, comparison, keys }: PastedToken,
): Promise<CheckedPastedToken> {
  if (comparison.kind === 'key') return checkWith(comparison.id);
  const check = await core.checkProviderToken({ token, credentialId: null });
  const named = comparison.kind === 'named' ? keys.find(({ keyId }) => keyId === check.keyId) : undefined;
  return named === undefined ? { check, comparedWith: null, comparison } : checkWith(named.id);

  async function checkWith(id: string): Promise<CheckedPastedToken> {
    const check = await core.checkProviderToken({ token, credentialId: id });
    return { check, comparedWith: keys.find((key) => key.id === id) ?? null, comparison };
  }
}
