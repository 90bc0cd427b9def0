import type { CertificateKind } from './certificates.ts';

/** Where Apple takes a signing request for a certificate. */
export const certificatePortal = 'https://developer.apple.com/account/resources/certificates/add';

export interface PortalCertificate {
  readonly name: string;
  /** False: taken from older descriptions of the portal; it may be called otherwise today, or not be offered any more. */
  readonly isCertain: boolean;
}

/** What the portal calls each kind of certificate; null: it is not made there. Source: developer.apple.com, "Create a New Certificate". */
export const portalCertificates = {
  universal: { name: 'Apple Push Notification service SSL (Sandbox & Production)', isCertain: true },
  development: { name: 'Apple Push Notification service SSL (Sandbox)', isCertain: true },
  // Certificates for production alone are not offered any more.
  production: { name: 'Apple Push Notification service SSL (Sandbox & Production)', isCertain: true },
  'voip-services': { name: 'VoIP Services Certificate', isCertain: true },
  watchkit: { name: 'WatchKit Services Certificate', isCertain: false },
  website: { name: 'Website Push ID Certificate', isCertain: false },
  pass: { name: 'Pass Type ID Certificate', isCertain: true },
  mdm: null,
} as const satisfies Record<CertificateKind, PortalCertificate | null>;

/** Where MDM push certificates are made and renewed. Source: Apple Platform Deployment, "Configure Apple push certificates". */
export const mdmCertificatePortal = 'identity.apple.com/pushcert';
