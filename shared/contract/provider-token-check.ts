import './jitless.ts';
import { z } from 'zod';
import { providerTokenProblemCodes } from '../messages/provider-token-problems.ts';

const part = z.record(z.string(), z.unknown()).readonly().nullable();

/** What is in a provider token and what APNs would object to. The signature itself is not in it. */
export const providerTokenCheckSchema = z
  .object({
    /** Decoded; null when it cannot be. */
    header: part,
    claims: part,
    keyId: z.string().nullable(),
    teamId: z.string().nullable(),
    /** ISO 8601, UTC; also where `iat` is in a form that APNs does not take. */
    issuedAt: z.string().nullable(),
    ageSeconds: z.number().int().nullable(),
    signatureForm: z.enum(['raw', 'der']).nullable(),
    /** Null when there was no key to compare with. */
    signatureValid: z.boolean().nullable(),
    problems: z
      .array(
        z
          .object({
            code: z.enum(providerTokenProblemCodes),
            severity: z.enum(['error', 'note']),
            message: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ProviderTokenCheck = z.infer<typeof providerTokenCheckSchema>;
