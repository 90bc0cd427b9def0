import type { CredentialChoice, KeyImport } from '#shared/contract/schemas.ts';
import type { SigningKey } from './sender.ts';
import type { Credential } from './types.ts';

/** A credential ready to sign, with what history keeps of it. */
export interface OpenCredential {
  /** Null for a key that is not stored. */
  readonly id: string | null;
  readonly name: string;
  readonly key: SigningKey;
}

/** The user's signing keys: what is known of them in the store, the keys themselves in the vault. */
export interface Credentials {
  /** Oldest first. Asks no keychain, so a locked vault does not matter. */
  list(): Promise<readonly Credential[]>;
  /**
   * Imports a `.p8` key. One that is there already gets its secret back when that was lost, else `credential-exists`. Throws
   * a `key-*` code that says what the file is instead, `key-id-*`, `team-id-*`, or why the vault cannot take it.
   */
  importKey(input: KeyImport): Promise<Credential>;
  /** Throws `credential-not-found`. */
  rename(id: string, name: string): Promise<Credential>;
  /** Removes secret and record. What is not there is not missed. */
  remove(id: string): Promise<void>;
  /** Throws `credential-not-found`, `credential-secret-gone`, or why the vault does not open. */
  open(id: string): Promise<OpenCredential>;
  /** Checks a key that is given with a send and not stored. Throws as `importKey` does for the file and the ids. */
  openInline(choice: Extract<CredentialChoice, { kind: 'inline-key' }>): OpenCredential;
}
