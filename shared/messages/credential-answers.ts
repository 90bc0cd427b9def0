import { type AlertRefusal, isAlertRefusal } from '../apns/alert-refusals.ts';
import { explainReason } from './rejection-reasons.ts';

export interface RefusalExplanation {
  /** What APNs said: its reason, or the TLS alert that took its place. */
  readonly said: string;
  readonly meaning: string;
}

const alertMessages: Record<AlertRefusal, RefusalExplanation> = {
  'certificate-not-received': {
    said: 'TLS alert certificate_required',
    meaning: 'The certificate did not arrive in a form that APNs can use.',
  },
  'certificate-refused-alert': {
    said: 'TLS alert',
    meaning: 'APNs refused the connection when the certificate was presented.',
  },
  'certificate-refused-expired': {
    said: 'TLS alert certificate_expired',
    meaning: 'The certificate has expired or is not valid yet.',
  },
  'certificate-refused-issuer': {
    said: 'TLS alert unknown_ca',
    meaning: 'APNs does not trust whoever issued the certificate.',
  },
  'certificate-refused-revoked': {
    said: 'TLS alert certificate_revoked',
    meaning: 'The certificate was revoked.',
  },
};

/** What APNs said last against a credential, in words. */
export function explainRefusal(reason: string): RefusalExplanation {
  return isAlertRefusal(reason) ? alertMessages[reason] : { said: reason, meaning: explainReason(reason).meaning };
}
