import { constants } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { causeOfDialError, causeOfLoss, causeOfRefusal, type Loss, type Parting } from '#core/apns/failure-causes.ts';
import type { FailureCode } from '#shared/failure.ts';
import { makeClientCertificate, makeSigningKey } from '../../../../support/apns-servers/send-request.ts';

const endpoint = { host: 'api.push.apple.com', port: 443, caPem: null };
const withKey = { endpoint, credential: makeSigningKey() };
const withCertificate = { endpoint, credential: makeClientCertificate() };

describe('a connection that could not be made', () => {
  test.each<[phase: 'dns' | 'tcp' | 'tls', code: string, cause: FailureCode]>([
    ['dns', 'ENOTFOUND', 'host-not-found'],
    ['dns', 'EAI_AGAIN', 'host-not-found'],
    ['tcp', 'ECONNREFUSED', 'connection-refused'],
    ['tcp', 'ETIMEDOUT', 'host-unreachable'],
    ['tcp', 'ENETUNREACH', 'host-unreachable'],
    ['tcp', 'ESOMETHINGNEW', 'host-unreachable'],
    ['tcp', 'ECONNRESET', 'connection-closed-early'],
    ['tls', 'ECONNRESET', 'connection-closed-early'],
    ['tls', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
    ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
    ['tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
    ['tls', 'ERR_SSL_CERTIFICATE_VERIFY_FAILED', 'tls-untrusted'],
    ['tls', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-host'],
    ['tls', 'CERT_HAS_EXPIRED', 'tls-expired'],
    ['tls', 'CERT_NOT_YET_VALID', 'tls-expired'],
    ['tls', 'ERR_SSL_WRONG_VERSION_NUMBER', 'tls-not-spoken'],
    ['tls', 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'not-http2'],
    ['tls', 'ERR_SSL_NO_APPLICATION_PROTOCOL', 'not-http2'],
    ['tls', 'ALPN_NOT_H2', 'not-http2'],
    ['tls', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-failed'],
    ['tls', 'ERR_SSL_SOMETHING_NEW', 'tls-failed'],
  ])('during %s with %s is %s', (phase, code, cause) => {
    expect(causeOfDialError({ phase, code }, withKey).code).toBe(cause);
  });

  test('keeps the code of what it does not know', () => {
    expect(causeOfDialError({ phase: 'tls', code: 'ERR_SSL_SOMETHING_NEW' }, withKey)).toEqual({
      code: 'tls-failed',
      params: { host: endpoint.host, code: 'ERR_SSL_SOMETHING_NEW' },
    });
  });
});

describe('an alert about the client certificate', () => {
  const alerts: readonly (readonly [code: string, cause: FailureCode])[] = [
    // OpenSSL 3, in Node.
    ['ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_EXPIRED', 'certificate-refused-expired'],
    ['ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_REVOKED', 'certificate-refused-revoked'],
    ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'certificate-refused-alert'],
    ['ERR_SSL_SSL/TLS_ALERT_UNSUPPORTED_CERTIFICATE', 'certificate-refused-alert'],
    ['ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_UNKNOWN', 'certificate-refused-alert'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'certificate-handshake-failed'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate-refused-issuer'],
    ['ERR_SSL_TLSV1_ALERT_ACCESS_DENIED', 'certificate-refused-alert'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate-not-received'],
    // BoringSSL, in Electron.
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'certificate-refused-expired'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED', 'certificate-refused-revoked'],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'certificate-refused-alert'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'certificate-handshake-failed'],
    ['ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED', 'certificate-not-received'],
  ];

  test.each(alerts)('%s in the handshake is %s', (code, cause) => {
    expect(causeOfDialError({ phase: 'tls', code }, withCertificate).code).toBe(cause);
  });

  test.each(alerts)('%s right after the handshake is %s', (connectionEnd, cause) => {
    const parting: Parting = { goaway: null, connectionEnd, endedAtCertificate: true };
    expect(causeOfRefusal(parting, endpoint.host)?.code).toBe(cause);
  });

  test('says nothing to a sender that showed no certificate', () => {
    const code = 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE';
    expect(causeOfDialError({ phase: 'tls', code }, withKey).code).toBe('tls-failed');
  });

  test('about something else is an ordinary failure of TLS', () => {
    const code = 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION';
    expect(causeOfDialError({ phase: 'tls', code }, withCertificate).code).toBe('tls-failed');
  });
});

describe('a request that left and got no answer', () => {
  const loss: Loss = {
    streamId: 5,
    resetCode: 0,
    goaway: null,
    connectionEnd: null,
    endedAtCertificate: false,
    isDropped: false,
  };
  const goaway = { lastStreamId: 3, code: 0, reason: 'Shutdown' };
  const wrongEnvironment = { ...goaway, reason: 'BadCertificateEnvironment' };

  test.each<[title: string, changes: Partial<Loss>, cause: FailureCode]>([
    ['after a goodbye that left it out', { goaway, connectionEnd: '' }, 'connection-going-away'],
    ['after a goodbye that took it in', { streamId: 3, goaway, connectionEnd: '' }, 'connection-went-away'],
    ['refused with its certificate', { goaway: wrongEnvironment }, 'certificate-wrong-environment'],
    ['with a bad certificate', { goaway: { ...goaway, reason: 'BadCertificate' } }, 'certificate-refused'],
    [
      'taken in before the certificate was refused',
      { streamId: 3, goaway: wrongEnvironment, connectionEnd: '' },
      'certificate-wrong-environment',
    ],
    ['closed at its certificate', { connectionEnd: '', endedAtCertificate: true }, 'certificate-perhaps-refused'],
    [
      'reset at its certificate',
      { connectionEnd: 'ECONNRESET', endedAtCertificate: true },
      'certificate-perhaps-refused',
    ],
    ['refused', { resetCode: constants.NGHTTP2_REFUSED_STREAM }, 'stream-refused'],
    ['reset', { resetCode: constants.NGHTTP2_INTERNAL_ERROR }, 'stream-reset'],
    ['on a connection that closed', { resetCode: constants.NGHTTP2_CANCEL, connectionEnd: '' }, 'connection-closed'],
    ['on a connection that was reset', { connectionEnd: 'ECONNRESET' }, 'connection-closed'],
    ['on a connection that broke the protocol', { connectionEnd: 'ERR_HTTP2_ERROR' }, 'protocol-error'],
    ['on a connection that we dropped', { isDropped: true, connectionEnd: '' }, 'connection-dropped'],
  ])('%s is told by its cause', (_title, changes, cause) => {
    expect(causeOfLoss({ ...loss, ...changes }, endpoint).code).toBe(cause);
  });
});
