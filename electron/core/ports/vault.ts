import type { VaultStatus } from './types.ts';

/** Keeps secrets sealed. What it protects with, and how well, is in its status. */
export interface Vault {
  status(): VaultStatus;
  /** Asks the keychain again after it was locked or failed. */
  retry(): Promise<VaultStatus>;
  /** Seals and stores a secret under a key such as `credential:<id>`. Throws `vault-locked` or `vault-failed`. */
  put(key: string, secret: string): Promise<void>;
  /** `undefined`: there is none, or it was in memory and is gone. Throws `vault-locked`, `vault-damaged`, `vault-key-missing`. */
  get(key: string): Promise<string | undefined>;
  /** Whether a secret is there, without opening it. */
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}
