import type { CertificateKind } from './certificates.ts';

/** Where Apple takes a signing request for a certificate. */
export const certificatePortal = 'https://developer.apple.com/account/resources/certificates/add';

/**
 * What the portal calls each kind of certificate; null: it is not made there. Source: developer.apple.com, Certificates,
 * "Create a New Certificate"; MDM: Apple Push Certificates Portal, identity.apple.com/pushcert.
 */
export const portalCertificateNames: Readonly<Record<CertificateKind, string | null>> = {
  universal: 'Apple Push Notification service SSL (Sandbox & Production)',
  development: 'Apple Push Notification service SSL (Sandbox)',
  production: 'Apple Push Notification service SSL (Sandbox & Production)',
  'voip-services': 'VoIP Services Certificate',
  watchkit: 'WatchKit Services Certificate',
  website: 'Website Push ID Certificate',
  pass: 'Pass Type ID Certificate',
  mdm: null,
};
