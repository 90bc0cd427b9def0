import { createProviderTokens } from '#core/apns/provider-tokens.ts';
import { createCredentials } from '#core/credentials/create-credentials.ts';
import type { Credentials } from '#core/ports/credentials.ts';
import type { CredentialRecord, CredentialStore } from '#core/ports/stores.ts';
import type { Vault } from '#core/ports/vault.ts';
import { createVault } from '#core/vault/create-vault.ts';
import type { Credential, CredentialFile, CredentialImport } from '#shared/contract/credentials.ts';
import { createFakeKeyring, type FakeKeyring } from './fake-keyring.ts';
import { createMemoryBlobs } from './memory-blobs.ts';

/** Records in memory. Not for what SQLite does: see the tests of the stores. */
export function createMemoryCredentialStore(): CredentialStore {
  let records: readonly CredentialRecord[] = [];
  const change = (id: string, changes: Partial<CredentialRecord>) => {
    records = records.map((record) => (record.id === id ? { ...record, ...changes } : record));
  };
  return {
    list: () => Promise.resolve(records),
    apply(changes) {
      for (const one of changes) {
        if ('added' in one) records = [...records, { ...one.added, answers: [], lastAcceptedAtMs: null }];
        else change(one.id, one.changed);
      }
      return Promise.resolve();
    },
    noteAnswer(id, answer) {
      change(id, { answers: [answer] });
      return Promise.resolve();
    },
    remove(id) {
      records = records.filter((record) => record.id !== id);
      return Promise.resolve();
    },
  };
}

export interface StoredCredentials {
  readonly store: CredentialStore;
  readonly blobs: Map<string, Buffer>;
  readonly keyring: FakeKeyring;
  /** Those of the process that runs now. */
  credentials: Credentials;
  vault: Vault;
  tokens: ReturnType<typeof createProviderTokens>;
  nowMs: number;
  /** A new process on the same store, database and keychain. */
  restart(): Promise<void>;
  /** What one file or several with one credential in them become. */
  importOne(input: CredentialImport): Promise<Credential>;
}

/** Credentials on a real vault with a keychain that the test plays. */
export async function openStoredCredentials(): Promise<StoredCredentials> {
  const store = createMemoryCredentialStore();
  const blobs = createMemoryBlobs();
  const keyring = createFakeKeyring();
  const openVault = () => createVault({ blobs, keyring });
  const now = () => opened.nowMs;
  const open = async () => {
    const vault = await openVault();
    const tokens = createProviderTokens({ vault, now });
    const credentials = createCredentials({ store, vault, now, forgetToken: (owner) => tokens.forget(owner) });
    return { vault, tokens, credentials };
  };
  const opened: StoredCredentials = {
    store,
    blobs: blobs.blobs,
    keyring,
    ...(await open()),
    nowMs: Date.now(),
    async restart() {
      Object.assign(opened, await open());
    },
    async importOne(input) {
      const { credentials } = await opened.credentials.import(input);
      const [only, ...others] = credentials;
      if (only === undefined || others.length > 0) throw new Error(`${String(credentials.length)} were imported.`);
      return only;
    },
  };
  return opened;
}

/** Files by their names, as they come through the contract. */
export function contractFiles(files: Readonly<Record<string, Buffer | string>>): CredentialFile[] {
  return Object.entries(files).map(([fileName, content]) => ({
    fileName,
    contentBase64: Buffer.from(content).toString('base64'),
  }));
}

/** An import of files in which nothing was typed but what is given. */
export function importOf(
  files: Readonly<Record<string, Buffer | string>>,
  typed: Partial<CredentialImport> = {},
): CredentialImport {
  return {
    files: contractFiles(files),
    passphrase: null,
    keyId: '',
    teamId: '',
    scope: { environments: null, bundleIds: null },
    name: '',
    keeping: 'vault',
    ...typed,
  };
}
