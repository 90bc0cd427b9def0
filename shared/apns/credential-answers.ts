import type { Outcome } from '../contract/schemas.ts';
import { isRejectionReason, type RejectionReason } from './rejection-reasons.ts';

/** What an answer says about the credential it was given to; `nothing`: the request failed for another reason. */
export type CredentialVerdict = 'accepted' | 'environment-refused' | 'topic-refused' | 'credential-refused' | 'nothing';

/**
 * APNs looks at the credential and the topic before the device token: whoever hears that the token is wrong has a good credential.
 * Source: the order of checks as observed on the real service; Apple does not document it.
 */
const verdicts: Partial<Record<RejectionReason, CredentialVerdict>> = {
  BadDeviceToken: 'accepted',
  DeviceTokenNotForTopic: 'accepted',
  ExpiredToken: 'accepted',
  Unregistered: 'accepted',
  TopicDisallowed: 'topic-refused',
  BadCertificateEnvironment: 'environment-refused',
  BadEnvironmentKeyIdInToken: 'environment-refused',
  BadEnvironmentKeyInToken: 'environment-refused',
  BadCertificate: 'credential-refused',
  Forbidden: 'credential-refused',
  InvalidProviderToken: 'credential-refused',
  UnrelatedKeyIdInToken: 'credential-refused',
};

/** APNs refuses some certificates by a TLS alert or by GOAWAY, before any answer. */
const reasonsOfCauses: Readonly<Record<string, RejectionReason>> = {
  'certificate-refused': 'BadCertificate',
  'certificate-refused-alert': 'BadCertificate',
  'certificate-refused-expired': 'BadCertificate',
  'certificate-refused-issuer': 'BadCertificate',
  'certificate-refused-revoked': 'BadCertificate',
  'certificate-wrong-environment': 'BadCertificateEnvironment',
};

/** What an outcome says about the credential, and the reason of APNs where it refuses it. */
export function judgeCredential({ kind, reason, cause }: Pick<Outcome, 'kind' | 'reason' | 'cause'>): {
  readonly verdict: CredentialVerdict;
  readonly reason: string | null;
} {
  if (kind === 'accepted') return { verdict: 'accepted', reason: null };
  const said = reason ?? (cause === null ? undefined : reasonsOfCauses[cause.code]) ?? '';
  const verdict = (isRejectionReason(said) ? verdicts[said] : undefined) ?? 'nothing';
  return { verdict, reason: verdict === 'accepted' ? null : said };
}
