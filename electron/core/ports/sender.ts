import type { Endpoint, Environment, Notification, Outcome } from './types.ts';

/** A provider token (JWT) for one key and team; asks the signer again only when the token is 50 minutes old. */
export interface ProviderTokens {
  /** The compact JWT to send now. */
  current(credential: SigningKey): Promise<string>;
  /** Forgets this JWT, which APNs called expired; a newer one stays. */
  invalidate?(credential: SigningKey, jwt: string): Promise<void>;
  /** Forgets the token of a key that is not to be kept any more. */
  forget?(owner: TokenOwner): Promise<void>;
}

/** Whose provider token it is; no key is needed to say so. */
export interface TokenOwner {
  /** Of the public key (SPKI). */
  readonly fingerprintSha256: string;
  readonly keyId: string;
  readonly teamId: string;
}

/** A signing key opened from the vault, for as long as one send takes. */
export interface SigningKey {
  readonly kind: 'key';
  /** Stable id of the stored credential, or a digest of an inline one; part of the connection's key. */
  readonly credentialId: string;
  readonly keyPem: string;
  readonly keyId: string;
  readonly teamId: string;
  /** False: nothing that is made with it may be stored, as its owner gives it at every use. */
  readonly mayKeepToken: boolean;
}

/** A certificate and its key, handed to TLS from memory; no provider token is sent with it. */
export interface ClientCertificate {
  readonly kind: 'certificate';
  /** As with a signing key; another one when the certificate was made anew. */
  readonly credentialId: string;
  /** The certificate, followed by those of its issuers that came with it. */
  readonly certificatePem: string;
  /** PKCS#8, not encrypted. */
  readonly keyPem: string;
}

export type SendCredential = SigningKey | ClientCertificate;

export interface SendRequest {
  readonly environment: Environment;
  readonly endpoint: Endpoint;
  readonly credential: SendCredential;
  /** Lower-case hex, already validated. */
  readonly deviceToken: string;
  readonly notification: Omit<Notification, 'payload'>;
  /** The exact bytes of the body. */
  readonly body: Buffer;
  readonly timeoutMs: number;
}

/** Sends notifications over kept connections; the one way to APNs. */
export interface Sender {
  /** Makes at most one request. Always resolves, within `timeoutMs`; never rejects. `signal` cancels. */
  send(request: SendRequest, signal: AbortSignal): Promise<Outcome>;
  /** How many requests may be under way at once to this peer, at least 1, as its SETTINGS say now; 1 when not connected. */
  concurrency(request: SendRequest): number;
  /** Drops every connection, for example after sleep. Sends under way settle. */
  dropConnections(): void;
  close(): Promise<void>;
}
