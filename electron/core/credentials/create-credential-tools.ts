import { createPrivateKey, generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { CredentialExport, SigningRequest, SigningRequestSubject } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { leastPassphraseLength } from '#shared/passphrases.ts';
import type { CredentialTools } from '#core/ports/credential-tools.ts';
import type { Credentials } from '#core/ports/credentials.ts';
import type { ProviderTokens, SigningKey } from '#core/ports/sender.ts';
import type { NewCredential } from '#core/ports/stores.ts';
import type { Credential } from '#core/ports/types.ts';
import { publicKeyDigest } from '../certificates/public-key-digest.ts';
import { checkKeyPair } from './check-key-pair.ts';
import { checkProviderToken } from './check-provider-token.ts';
import { asSigningKey } from './open-credential.ts';
import { encryptPrivateKeyPem } from './export/encrypt-private-key.ts';
import { keepCredentials } from './keep-credentials.ts';
import { checkSubject, makeSigningRequest, signingRequestFileName } from './make-signing-request.ts';
import { findRecord, openSecret, type OpenSecret, type SecretParts } from './open-secret.ts';
import { formatSecret } from './stored-secret.ts';
import { resolveTarget } from './export/resolve-target.ts';
import { writeExport, type FileWriter } from './export/write-export.ts';

export interface CredentialToolsParts extends SecretParts {
  readonly credentials: Credentials;
  readonly providerTokens: ProviderTokens;
  readonly files: FileWriter;
  now(): number;
  /** The key of this id that works with Local APNs only and is not stored. */
  sampleKey(id: string): SigningKey | undefined;
}

export function createCredentialTools(parts: CredentialToolsParts): CredentialTools {
  const { store, providerTokens } = parts;

  async function describe(id: string): Promise<Credential> {
    const credential = (await parts.credentials.list()).find((candidate) => candidate.id === id);
    if (credential === undefined) throw fail('credential-not-found', { name: id });
    return credential;
  }

  /** Throws `credential-is-local` for the sample key, as there is nothing stored of it. */
  function openStored(id: string): Promise<OpenSecret> {
    if (parts.sampleKey(id) !== undefined) throw fail('credential-is-local');
    return openSecret(parts, id);
  }

  async function openKey(id: string): Promise<SigningKey> {
    const sample = parts.sampleKey(id);
    if (sample !== undefined) return sample;
    const { name, details } = await findRecord(store, id);
    if (details.kind !== 'key') throw fail('credential-not-a-key', { name });
    const { keyPem } = await openSecret(parts, id);
    return asSigningKey(id, keyPem, details, true);
  }

  async function addPrivateKey(
    keyPem: string,
    { commonName, email }: SigningRequestSubject,
    name: string,
  ): Promise<string> {
    const after: NewCredential = {
      id: randomUUID(),
      name: name.trim() === '' ? commonName : name.trim(),
      keeping: 'vault',
      details: { kind: 'private-key', origin: 'made', commonName, email, publicKeySha256: publicKeyDigest(keyPem) },
      createdAtMs: parts.now(),
    };
    await keepCredentials(parts, [{ before: null, after, secret: formatSecret({ keyPem }) }]);
    return after.id;
  }

  async function describeRequest(id: string, commonName: string, content: string): Promise<SigningRequest> {
    return { credential: await describe(id), fileName: signingRequestFileName(commonName), content };
  }

  return {
    async createSigningRequest(typed, name) {
      const subject = checkSubject(typed);
      const keyPem = await makeRsaKey();
      const content = makeSigningRequest(keyPem, subject);
      return describeRequest(await addPrivateKey(keyPem, subject, name), subject.commonName, content);
    },

    async renewSigningRequest(id, typed) {
      const subject = checkSubject(typed);
      const { keyPem, record } = await openStored(id);
      if (createPrivateKey(keyPem).asymmetricKeyType !== 'rsa')
        throw fail('signing-request-not-rsa', { name: record.name });
      const content = makeSigningRequest(keyPem, subject);
      const { details } = record;
      if (details.kind === 'private-key') await store.apply([{ id, changed: { details: { ...details, ...subject } } }]);
      return describeRequest(id, subject.commonName, content);
    },

    async exportToFile(request) {
      if (request.passphrase.length < leastPassphraseLength) {
        throw fail('export-passphrase-short', { limit: leastPassphraseLength });
      }
      // Before the keychain asks anybody anything.
      await resolveTarget(request);
      await writeExport(parts.files, request, await encryptSecret(request, await openStored(request.id)));
      return request.file;
    },

    async describeProviderToken(id) {
      const key = await openKey(id);
      return checkProviderToken(await providerTokens.current(key), { ...key, nowMs: parts.now() });
    },

    async checkProviderToken(token, credentialId) {
      const key = credentialId === null ? {} : await openKey(credentialId);
      return checkProviderToken(token, { ...key, nowMs: parts.now() });
    },

    async checkKey(id) {
      const sample = parts.sampleKey(id);
      if (sample !== undefined) return checkKeyPair(sample.keyPem, null, publicKeyDigest(sample.keyPem));
      const opened = await openSecret(parts, id);
      switch (opened.kind) {
        case 'key':
          return checkKeyPair(opened.keyPem, null, opened.record.details.fingerprintSha256);
        case 'private-key':
          return checkKeyPair(opened.keyPem, null, opened.record.details.publicKeySha256);
        case 'certificate':
          return checkKeyPair(opened.keyPem, opened.certificatePem, opened.record.details.publicKeySha256);
      }
    },
  };
}

const makePair = promisify(generateKeyPair);

/** Source of its size: Apple Developer Account Help, "Create a certificate signing request". */
async function makeRsaKey(): Promise<string> {
  const { privateKey } = await makePair('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Throws `export-not-a-certificate`. */
async function encryptSecret({ format, passphrase }: CredentialExport, secret: OpenSecret): Promise<string | Buffer> {
  const { keyPem, record } = secret;
  const certificatesPem = secret.kind === 'certificate' ? secret.certificatePem + secret.chainPem : '';
  if (format === 'pem') return certificatesPem + encryptPrivateKeyPem(keyPem, passphrase);
  if (secret.kind === 'key') throw fail('export-not-a-certificate', { name: record.name });
  // Loaded here because every start would pay for the library.
  const { makePkcs12 } = await import('./export/make-pkcs12.ts');
  return makePkcs12({ certificatesPem, keyPem, name: record.name }, passphrase);
}
