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
  /** Asks the keychain again after it was locked, failed or not there. */
  retry(): Promise<VaultStatus>;
  /** Seals and stores a secret under a key such as `credential:<id>`. Throws `vault-locked` or `vault-failed`. */
  put(key: string, secret: string): Promise<void>;
  /**
   * `undefined`: there is none, or it was in memory and is gone. Throws `vault-locked`, `vault-damaged`, `vault-failed`,
   * `vault-key-missing`, `vault-unavailable`, `vault-newer`, `vault-header-damaged`.
   */
  get(key: string): Promise<string | undefined>;
  /** Whether a secret is there, without opening it or touching the keychain. */
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}
