import type { Outcome } from '../contract/deliveries.ts';
import type { FailureCode } from '../failure.ts';
import { isAlertRefusal } from './alert-refusals.ts';
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

/** The reasons that APNs gives in its goodbye (GOAWAY) instead of an answer. */
const reasonsOfCauses: Partial<Record<FailureCode, RejectionReason>> = {
  'certificate-refused': 'BadCertificate',
  'certificate-wrong-environment': 'BadCertificateEnvironment',
};

/**
 * What an outcome says about the credential, and what APNs said where it refuses it: its reason, or, where a TLS alert
 * took its place, the code of that failure.
 */
export function judgeCredential({ kind, reason, cause }: Pick<Outcome, 'kind' | 'reason' | 'cause'>): {
  readonly verdict: CredentialVerdict;
  readonly reason: string | null;
} {
  if (kind === 'accepted') return { verdict: 'accepted', reason: null };
  const said = reason ?? (cause === null ? '' : (reasonsOfCauses[cause.code] ?? cause.code));
  const verdict = verdictOf(said);
  return { verdict, reason: verdict === 'accepted' || verdict === 'nothing' ? null : said };
}

function verdictOf(said: string): CredentialVerdict {
  if (isAlertRefusal(said)) return 'credential-refused';
  return (isRejectionReason(said) ? verdicts[said] : undefined) ?? 'nothing';
}
