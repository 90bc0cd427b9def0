import './jitless.ts';
import { z } from 'zod';
import { certificateKindNames } from '../apns/certificates.ts';
import { appleEnvironmentNames } from '../apns/environments.ts';
import { credentialProblemCodes } from '../messages/credential-problems.ts';

export const appleEnvironmentSchema = z.enum(appleEnvironmentNames);

/**
 * What credential files hold: a push certificate by its kind, a certificate of another kind, a token signing key (`.p8`),
 * the private key of a certificate that is not there, a provisioning profile, a signing request, or none of these.
 */
export const inspectedKindSchema = z.enum([
  ...certificateKindNames,
  'certificate',
  'key',
  'private-key',
  'profile',
  'csr',
  'unknown',
]);
export type InspectedKind = z.infer<typeof inspectedKindSchema>;

export const credentialProblemSchema = z
  .object({
    code: z.enum(credentialProblemCodes),
    /** Errors forbid using it, warnings ask for something, notes only tell. */
    severity: z.enum(['error', 'warning', 'note']),
    message: z.string(),
  })
  .readonly();
export type CredentialProblem = z.infer<typeof credentialProblemSchema>;

/** What credential files are, without anything secret. Null and empty lists: the files do not say. */
export const credentialInspectionSchema = z
  .object({
    kind: inspectedKindSchema,
    topics: z.array(z.string()).readonly(),
    /** A signing key does not tell its own. */
    environments: z.array(appleEnvironmentSchema).readonly(),
    bundleId: z.string().nullable(),
    teamId: z.string().nullable(),
    keyId: z.string().nullable(),
    /** ISO 8601, UTC. */
    notBefore: z.string().nullable(),
    notAfter: z.string().nullable(),
    expired: z.boolean(),
    hasPrivateKey: z.boolean(),
    /** Of the certificate's DER; of a key its public key (SPKI). Lower-case hex. */
    fingerprintSha256: z.string().nullable(),
    problems: z.array(credentialProblemSchema).readonly(),
  })
  .readonly();
export type CredentialInspection = z.infer<typeof credentialInspectionSchema>;
