import './jitless.ts';
import { z } from 'zod';
import { certificateKindNames } from '../apns/certificates.ts';
import { environmentSchema, timeMs } from './basics.ts';
import { credentialFileLimitBytes } from './limits.ts';
import {
  appleEnvironmentSchema,
  credentialInspectionSchema,
  credentialProblemSchema,
} from './credential-inspection.ts';

/** Lower-case hex. */
const sha256 = z.string();

// Stored credentials: what is known of them, never the secret itself

/** What APNs said last about a credential for a topic in an environment. */
export const credentialAnswerSchema = z
  .object({
    environment: environmentSchema,
    topic: z.string(),
    /**
     * Null: it was accepted, or the token was refused, which only an accepted credential gets to hear. Else APNs' reason, or,
     * where it refused the certificate by a TLS alert, the code of that failure (`certificate-refused-expired`).
     */
    reason: z.string().nullable(),
    atMs: timeMs,
  })
  .readonly();
export type CredentialAnswer = z.infer<typeof credentialAnswerSchema>;

/** Where a signing key may be used, as its owner said: a key file does not tell. Null: not said. */
export const keyScopeSchema = z
  .object({
    environments: z.array(appleEnvironmentSchema).min(1).readonly().nullable(),
    /** The bundle ids of a topic-specific key. */
    bundleIds: z.array(z.string()).min(1).readonly().nullable(),
  })
  .readonly();
export type KeyScope = z.infer<typeof keyScopeSchema>;

const signingKeyDetailsSchema = z.object({
  kind: z.literal('key'),
  keyId: z.string(),
  teamId: z.string(),
  /** Of the public key (SPKI). */
  fingerprintSha256: sha256,
  scope: keyScopeSchema,
});

const certificateDetailsSchema = z.object({
  kind: z.literal('certificate'),
  certificateKind: z.enum(certificateKindNames),
  commonName: z.string(),
  bundleId: z.string().nullable(),
  teamId: z.string().nullable(),
  environments: z.array(appleEnvironmentSchema).readonly(),
  topics: z.array(z.string()).readonly(),
  /** Its issuer, then the issuer's issuer as far as the files went. */
  issuerNames: z.array(z.string()).readonly(),
  /** Whether it, and every issuer whose certificate is in the files, names Apple as its issuer; Apple’s signature is not verified. */
  isSignedByApple: z.boolean(),
  notBeforeMs: timeMs,
  notAfterMs: timeMs,
  /** Of the certificate (DER). */
  fingerprintSha256: sha256,
  /** Of the public key (SPKI): a certificate made anew from the same key has the same. */
  publicKeySha256: sha256,
});

/** A private key that waits for the certificate that Apple makes from its signing request. */
const privateKeyDetailsSchema = z.object({
  kind: z.literal('private-key'),
  /** Made here for a signing request, or imported. */
  origin: z.enum(['made', 'imported']),
  /** What its signing request names; empty when it has none yet. */
  commonName: z.string(),
  email: z.string(),
  /** Of the public key (SPKI). */
  publicKeySha256: sha256,
});

/** What is stored of a credential besides its secret; everything but name and id follows from the kind. */
export const credentialDetailsSchema = z.discriminatedUnion('kind', [
  signingKeyDetailsSchema,
  certificateDetailsSchema,
  privateKeyDetailsSchema,
]);
export type CredentialDetails = z.infer<typeof credentialDetailsSchema>;
export type CertificateDetails = z.infer<typeof certificateDetailsSchema>;

/** `vault`: the secret is stored. `ask`: it is never stored, its file is asked for at every use. */
export const keepingSchema = z.enum(['vault', 'ask']);
export type Keeping = z.infer<typeof keepingSchema>;

const commonFields = {
  id: z.string(),
  name: z.string(),
  keeping: keepingSchema,
  /** The sample key of Local APNs works nowhere else. */
  isSample: z.boolean(),
  /** False when it is asked for at every use, was kept in memory only and the program has been restarted since, or was reset. */
  hasSecret: z.boolean(),
  createdAtMs: timeMs,
  lastAcceptedAtMs: timeMs.nullable(),
  /** One for each environment and topic, newest first. */
  answers: z.array(credentialAnswerSchema).readonly(),
};

export const credentialSchema = z
  .discriminatedUnion('kind', [
    signingKeyDetailsSchema.extend(commonFields),
    certificateDetailsSchema.extend(commonFields),
    privateKeyDetailsSchema.extend(commonFields),
  ])
  .readonly();
export type Credential = z.infer<typeof credentialSchema>;
export type SigningKeyCredential = Extract<Credential, { kind: 'key' }>;
export type CertificateCredential = Extract<Credential, { kind: 'certificate' }>;
export type PrivateKeyCredential = Extract<Credential, { kind: 'private-key' }>;

// Files

/** A file as it was dropped, chosen or pasted. */
export const credentialFileSchema = z.object({
  fileName: z.string().max(1000),
  contentBase64: z.string().max(Math.ceil(credentialFileLimitBytes / 3) * 4),
});
export type CredentialFile = z.infer<typeof credentialFileSchema>;

/** Passphrases go in and never come back. Null: none was typed. */
const filePassphrase = z.string().max(1000).nullable();

export const credentialFilesSchema = z.object({
  files: z.array(credentialFileSchema).min(1).max(10),
  passphrase: filePassphrase,
});

/** One thing that files hold, and what importing it would do. */
export const foundCredentialSchema = z
  .object({
    /** The file it came in. */
    fileName: z.string(),
    inspection: credentialInspectionSchema,
    /** Of a certificate its subject, of a profile its own name; else empty. */
    name: z.string(),
    issuerNames: z.array(z.string()).readonly(),
    /**
     * `add` a credential; `restore` the lost secret of one; `replace` the certificate of one by this newer one of the same key; `join`
     * a certificate to a key that waits for it; `known`: it is there already; `none`: it cannot be imported, and the inspection
     * says why, or it is a profile.
     */
    action: z.enum(['add', 'restore', 'replace', 'join', 'known', 'none']),
    /** The stored credential that the action is about; null for `add` and `none`. */
    target: z.object({ id: z.string(), name: z.string() }).readonly().nullable(),
  })
  .readonly();
export type FoundCredential = z.infer<typeof foundCredentialSchema>;

export const inspectedFilesSchema = z
  .object({
    /** Of the files as a whole. */
    inspection: credentialInspectionSchema,
    found: z.array(foundCredentialSchema).readonly(),
    /** Those of the whole that are of nothing that was found: what else the files hold, or why they cannot be read. */
    otherProblems: z.array(credentialProblemSchema).readonly(),
  })
  .readonly();
export type InspectedCredentialFiles = z.infer<typeof inspectedFilesSchema>;

export const credentialImportSchema = credentialFilesSchema.extend({
  /** For a signing key. Empty: taken from the file name `AuthKey_<key id>.p8`. */
  keyId: z.string().trim().max(100),
  /** For a signing key. Empty: taken from a profile among the files. */
  teamId: z.string().trim().max(100),
  /** For a signing key. */
  scope: keyScopeSchema,
  /** Empty, or several credentials are imported: called after key id or subject. */
  name: z.string().trim().max(200),
  keeping: keepingSchema,
});
export type CredentialImport = z.infer<typeof credentialImportSchema>;

export const credentialImportResultSchema = z
  .object({
    /** Those that were added, restored, replaced or joined; at least one. */
    credentials: z.array(credentialSchema).readonly(),
    /** What was noted about the files: warnings and notes. */
    problems: z.array(credentialProblemSchema).readonly(),
  })
  .readonly();

/**
 * Who sends: a stored credential, or files that are used once and not kept. `credentialId` says of which credential they
 * are, when it is one that is asked for at every use; they have to be its own.
 */
export const credentialChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), id: z.string() }),
  credentialFilesSchema.extend({
    kind: z.literal('files'),
    credentialId: z.string().nullable(),
    /** For a signing key, as with an import. */
    keyId: z.string().trim().max(100),
    teamId: z.string().trim().max(100),
  }),
]);
export type CredentialChoice = z.infer<typeof credentialChoiceSchema>;
export type CredentialFilesChoice = Extract<CredentialChoice, { kind: 'files' }>;

// Signing requests and export

export const signingRequestSubjectSchema = z.object({
  commonName: z.string().trim().max(64),
  email: z.string().trim().max(255),
});
export type SigningRequestSubject = z.infer<typeof signingRequestSubjectSchema>;

/** A certificate signing request to upload at developer.apple.com; nothing in it is secret. */
export const signingRequestSchema = z
  .object({
    /** Its private key: a new credential, or the one it was made from. */
    credential: credentialSchema,
    /** A proposal, with the extension `.certSigningRequest`. */
    fileName: z.string(),
    /** PEM, `CERTIFICATE REQUEST`. */
    content: z.string(),
  })
  .readonly();
export type SigningRequest = z.infer<typeof signingRequestSchema>;

export const credentialExportSchema = z.object({
  id: z.string(),
  /** `p12` for a certificate only. PEM is the certificate and its encrypted key, or an encrypted signing key. */
  format: z.enum(['p12', 'pem']),
  passphrase: z.string().max(1000),
  /** An absolute path. */
  file: z.string().max(4096),
  /** Replaces a file of that name. */
  replace: z.boolean(),
});
export type CredentialExport = z.infer<typeof credentialExportSchema>;

/** What signing with the stored secret and verifying with its public half came to. */
export const keyCheckSchema = z
  .object({
    /** A signature that was made with the private key was valid for the public key or certificate. */
    isValid: z.boolean(),
    /** `ES256`, `RS256`. */
    algorithm: z.string(),
  })
  .readonly();
export type KeyCheck = z.infer<typeof keyCheckSchema>;
