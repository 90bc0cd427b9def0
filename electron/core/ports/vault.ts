import type { VaultStatus } from './types.ts';

/**
 * Keeps secrets sealed. What it protects with, and how well, is in its status.
 * The keychain is not touched before the first `status`, `put`, or `get` of something that is there.
 */
export interface Vault {
  /**
   * Opens the vault when that was not tried yet, and answers within 2 s: while the system waits for the user to unlock its
   * keychain the state is `locked`. `kind` is where a new secret goes; `memory` with state `failed` means that secrets of
   * earlier sessions are there but out of reach. Never asks again by itself.
   */
  status(): Promise<VaultStatus>;
  /**
   * Asks the keychain again after it was locked, failed or not there. Where it answers and nothing was stored yet, what is in
   * memory moves into a new vault.
   */
  retry(): Promise<VaultStatus>;
  /** Opens what a passphrase protects. Throws `vault-wrong-passphrase`, or `vault-no-passphrase` where there is none. */
  unlock(passphrase: string): Promise<VaultStatus>;
  /**
   * Makes a vault that the passphrase protects and moves what is in memory into it. Throws `vault-passphrase-short`, or
   * `vault-exists` where something is stored.
   */
  setPassphrase(passphrase: string): Promise<VaultStatus>;
  /** Unlocks as well. Throws `vault-wrong-passphrase`, `vault-passphrase-short`, `vault-no-passphrase`, `vault-changed`. */
  changePassphrase(current: string, next: string): Promise<VaultStatus>;
  /**
   * From memory or from an unlocked passphrase; a crash at any point leaves one way in. Throws `vault-no-keychain`,
   * `vault-passphrase-needed`, `vault-locked`, `vault-failed`, `vault-changed`.
   */
  moveToKeychain(): Promise<VaultStatus>;
  /** Forgets every secret, stored or in memory, and the key to them, so that a new vault can be made. */
  reset(): Promise<VaultStatus>;
  /** Seals and stores a secret under a key such as `credential:<id>`. Throws `vault-locked`, `vault-failed`, `vault-passphrase-needed`. */
  put(key: string, secret: string): Promise<void>;
  /**
   * `undefined`: there is none, or it was in memory and is gone. Throws `vault-locked`, `vault-damaged`, `vault-failed`,
   * `vault-key-missing`, `vault-unavailable`, `vault-newer`, `vault-header-damaged`, `vault-passphrase-needed`.
   */
  get(key: string): Promise<string | undefined>;
  /** Whether a secret is there, without opening it or touching the keychain. */
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}
