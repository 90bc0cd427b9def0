import type { AsyncEntry } from '@napi-rs/keyring';
import { classifyKeyringError } from './keyring-problems.ts';
import { KeyringError, type Keyring } from './keyring.ts';
import { isSecretServiceAnswering } from './secret-service-probe.ts';

/** What the items are filed under; the account tells data folders apart. */
const serviceName = 'Pushbench';

/** Without it the binding falls back to the kernel's keyring, which a reboot empties. */
const entryOptions = { linux: { store: 'secret-service' } } as const;

const storeNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows Credential Manager',
};

/**
 * The keychain of this system; the one place that opens it. The native binding is loaded at the first call. On Linux its
 * constructor waits for the bus without yielding and for ever, so whether anyone answers there is found out first.
 */
export function createSystemKeyring(): Keyring {
  const entries = new Map<string, AsyncEntry>();

  async function entryFor(account: string, signal: AbortSignal): Promise<AsyncEntry> {
    const known = entries.get(account);
    if (known !== undefined) return known;
    if (process.platform === 'linux' && !(await isSecretServiceAnswering(signal))) {
      throw new KeyringError('unavailable', 'no Secret Service answers on the session bus');
    }
    const { AsyncEntry } = await loadBinding();
    const entry = new AsyncEntry(serviceName, account, entryOptions);
    entries.set(account, entry);
    return entry;
  }

  async function ask<Answer>(
    account: string,
    signal: AbortSignal,
    question: (entry: AsyncEntry) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await question(await entryFor(account, signal));
    } catch (error) {
      // The bus may have gone; the next call connects anew.
      entries.delete(account);
      throw classifyKeyringError(error);
    }
  }

  return {
    storeName: storeNames[process.platform] ?? 'Secret Service',
    async get(account, signal) {
      const secret = await ask(account, signal, (entry) => entry.getSecret(signal));
      return secret === null ? undefined : Buffer.from(secret);
    },
    set: (account, secret, signal) => ask(account, signal, (entry) => entry.setSecret(secret, signal)),
    delete: (account, signal) => ask(account, signal, (entry) => entry.deleteCredential(signal)),
  };
}

async function loadBinding(): Promise<typeof import('@napi-rs/keyring')> {
  try {
    return await import('@napi-rs/keyring');
  } catch (error) {
    throw new KeyringError('unavailable', 'the keychain binding does not run on this system', { cause: error });
  }
}
