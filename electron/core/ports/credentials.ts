import type {
  CredentialFile,
  CredentialFilesChoice,
  CredentialImport,
  InspectedCredentialFiles,
  KeyScope,
} from '#shared/contract/credentials.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { SendCredential } from './sender.ts';
import type { Credential } from './types.ts';

/** A credential ready to send, with what history keeps of it. */
export interface OpenCredential {
  /** Null for files that are not stored. */
  readonly id: string | null;
  readonly name: string;
  readonly credential: SendCredential;
}

export interface ImportedCredentials {
  readonly credentials: readonly Credential[];
  readonly problems: readonly CredentialProblem[];
}

/** The user's signing keys and certificates: what is known of them in the store, their secrets in the vault. */
export interface Credentials {
  /** Oldest first. Asks no keychain, so a locked vault does not matter. */
  list(): Promise<readonly Credential[]>;
  /** What files hold, and what importing them would do. Never rejects because of a file. */
  inspect(files: readonly CredentialFile[], passphrase: string | null): Promise<InspectedCredentialFiles>;
  /**
   * Imports what the files hold, all of it or nothing. A credential whose secret was lost gets it back; a certificate of a
   * key that is there takes its place in the same credential. Throws `credential-file-unusable` with the sentence of what is wrong,
   * `credential-exists` when there is nothing new in them, `key-id-*`, `team-id-*`, or why the vault cannot take it.
   */
  import(input: CredentialImport): Promise<ImportedCredentials>;
  /** Throws `credential-not-found`. */
  rename(id: string, name: string): Promise<Credential>;
  /** Throws `credential-not-found`, and `credential-not-a-key` for what is no signing key. */
  setScope(id: string, scope: KeyScope): Promise<Credential>;
  /** Removes the record, its secret and what was made with it. What is not there is not missed. */
  remove(id: string): Promise<void>;
  /**
   * Throws `credential-not-found`, `credential-secret-gone`, `credential-asks` (it is not stored), `credential-without-certificate`,
   * `certificate-expired`, or why the vault does not open.
   */
  open(id: string): Promise<OpenCredential>;
  /**
   * Files that are given with a send and not stored; with `credentialId` they have to be those of that credential. Throws as `import`
   * does for the files and the ids, `credential-file-other`, and `certificate-expired`.
   */
  openFiles(choice: CredentialFilesChoice): Promise<OpenCredential>;
}
