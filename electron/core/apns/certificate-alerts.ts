import { type Failure, failure } from '#shared/failure.ts';

/**
 * Why the peer refused the client certificate, when this error code is an alert that says so. Source of the alerts:
 * RFC 8446, section 6.2.
 */
export function causeOfAlert(code: string, host: string): Failure | undefined {
  const alert = alertOf(code);
  switch (alert) {
    case 'certificate_expired':
      return failure('certificate-refused-expired', { host });
    case 'certificate_revoked':
      return failure('certificate-refused-revoked', { host });
    case 'unknown_ca':
      return failure('certificate-refused-issuer', { host });
    case 'certificate_required':
      return failure('certificate-not-received', { host });
    case 'handshake_failure':
      return failure('certificate-handshake-failed', { host });
    case 'access_denied':
    case 'bad_certificate':
    case 'certificate_unknown':
    case 'unsupported_certificate':
      return failure('certificate-refused-alert', { host, alert });
    default:
      return undefined;
  }
}

/**
 * The alert inside Node's code of an error. OpenSSL 3 writes `ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE` and, by alert,
 * `ERR_SSL_TLSV1_ALERT_…` and `ERR_SSL_TLSV13_ALERT_…`; BoringSSL and OpenSSL 1 write `ERR_SSL_SSLV3_ALERT_…`.
 */
function alertOf(code: string): string | undefined {
  return /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1|TLSV13)_ALERT_([A-Z_]+)$/.exec(code)?.[1]?.toLowerCase();
}
