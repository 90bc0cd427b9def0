import { constants } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { causeOfDialError, causeOfLoss, type Loss } from '#core/apns/failure-causes.ts';
import type { FailureCode } from '#shared/failure.ts';

const endpoint = { host: 'api.push.apple.com', port: 443, caPem: null };

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
    expect(causeOfDialError({ phase, code }, endpoint).code).toBe(cause);
  });

  test('keeps the code of what it does not know', () => {
    expect(causeOfDialError({ phase: 'tls', code: 'ERR_SSL_SOMETHING_NEW' }, endpoint)).toEqual({
      code: 'tls-failed',
      params: { host: endpoint.host, code: 'ERR_SSL_SOMETHING_NEW' },
    });
  });
});

describe('a request that left and got no answer', () => {
  const loss: Loss = { streamId: 5, resetCode: 0, goaway: null, connectionEnd: null, isDropped: false };
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
