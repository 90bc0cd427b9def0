/** How APNs refuses a certificate during TLS, where there are alerts and no reasons: the codes of those failures. */
const alertRefusals = [
  'certificate-not-received',
  'certificate-refused-alert',
  'certificate-refused-expired',
  'certificate-refused-issuer',
  'certificate-refused-revoked',
] as const;
export type AlertRefusal = (typeof alertRefusals)[number];

/** Whether what stands in the place of a reason is the code of a failure: a TLS alert refused the certificate. */
export function isAlertRefusal(reason: string): reason is AlertRefusal {
  return alertRefusals.some((code) => code === reason);
}
