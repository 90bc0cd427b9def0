import { constants } from 'node:http2';
import { type Failure, failure } from '#shared/failure.ts';
import type { Endpoint } from '../ports/types.ts';
import { causeOfAlert } from './certificate-alerts.ts';
import { type Destination, type DialError, notHttp2Code } from './dial.ts';
import type { Goaway } from './goaway.ts';
import { http2ErrorName } from './http2-error-names.ts';

type Reason =
  | 'host-not-found'
  | 'connection-refused'
  | 'host-unreachable'
  | 'connection-closed-early'
  | 'tls-untrusted'
  | 'tls-wrong-host'
  | 'tls-expired'
  | 'tls-not-spoken'
  | 'not-http2';

/**
 * Error codes of a connection that could not be made. System and resolver codes are libuv's; certificate codes are
 * Node's names for X.509 verification results; `ERR_SSL_…` are reason codes of OpenSSL (Node) and BoringSSL (Electron).
 * What is not here is `tls-failed` during TLS and `host-unreachable` before it.
 */
const reasonByCode: Readonly<Record<string, Reason>> = {
  ENOTFOUND: 'host-not-found',
  ENODATA: 'host-not-found',
  ESERVFAIL: 'host-not-found',
  EAI_AGAIN: 'host-not-found',
  EAI_FAIL: 'host-not-found',
  EAI_NODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',

  ECONNREFUSED: 'connection-refused',

  EACCES: 'host-unreachable',
  EADDRNOTAVAIL: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  EHOSTUNREACH: 'host-unreachable',
  ENETDOWN: 'host-unreachable',
  ENETUNREACH: 'host-unreachable',
  EPERM: 'host-unreachable',
  ETIMEDOUT: 'host-unreachable',

  ECONNABORTED: 'connection-closed-early',
  ECONNRESET: 'connection-closed-early',
  EPIPE: 'connection-closed-early',
  ERR_SOCKET_CLOSED: 'connection-closed-early',
  ERR_SSL_UNEXPECTED_EOF_WHILE_READING: 'connection-closed-early',

  CERT_CHAIN_TOO_LONG: 'tls-untrusted',
  CERT_REJECTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  CERT_SIGNATURE_FAILURE: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  ERR_SSL_CERTIFICATE_VERIFY_FAILED: 'tls-untrusted',
  INVALID_CA: 'tls-untrusted',
  INVALID_PURPOSE: 'tls-untrusted',
  PATH_LENGTH_EXCEEDED: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'tls-untrusted',
  UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',

  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'tls-wrong-host',
  HOSTNAME_MISMATCH: 'tls-wrong-host',

  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERROR_IN_CERT_NOT_AFTER_FIELD: 'tls-expired',
  ERROR_IN_CERT_NOT_BEFORE_FIELD: 'tls-expired',

  ERR_SSL_BAD_RECORD_TYPE: 'tls-not-spoken',
  ERR_SSL_DATA_LENGTH_TOO_LONG: 'tls-not-spoken',
  ERR_SSL_ENCRYPTED_LENGTH_TOO_LONG: 'tls-not-spoken',
  ERR_SSL_HTTP_REQUEST: 'tls-not-spoken',
  ERR_SSL_HTTPS_PROXY_REQUEST: 'tls-not-spoken',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-not-spoken',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-spoken',

  [notHttp2Code]: 'not-http2',
  ERR_SSL_INVALID_ALPN_PROTOCOL: 'not-http2',
  ERR_SSL_NO_APPLICATION_PROTOCOL: 'not-http2',
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: 'not-http2',
};

/** Why no connection could be made. */
export function causeOfDialError(
  { phase, code }: Pick<DialError, 'phase' | 'code'>,
  { endpoint, credential }: Destination,
): Failure {
  const { host, port } = endpoint;
  const refusal = credential.kind === 'certificate' ? causeOfAlert(code, host) : undefined;
  if (refusal !== undefined) return refusal;
  const reason = reasonByCode[code];
  switch (reason) {
    case 'host-not-found':
    case 'connection-closed-early':
    case 'tls-wrong-host':
    case 'tls-expired':
      return failure(reason, { host });
    case 'connection-refused':
    case 'host-unreachable':
    case 'not-http2':
      return failure(reason, { host, port });
    case 'tls-untrusted':
      return failure(reason, { host, code });
    case 'tls-not-spoken':
      return failure(reason, { host, port, code });
    default:
      return phase === 'tls' || phase === 'connected'
        ? failure('tls-failed', { host, code })
        : failure('host-unreachable', { host, port });
  }
}

/** How a connection ended, as far as it has. */
export interface Parting {
  readonly goaway: Goaway | null;
  /** Code of the error that ended the connection, empty when it simply closed; null while it is open. */
  readonly connectionEnd: string | null;
  /** Whether the peer ended it without a word of HTTP/2 after a client certificate was presented. */
  readonly endedAtCertificate: boolean;
}

/** What is known of a request that left and whose stream ended without response headers. */
export interface Loss extends Parting {
  readonly streamId: number;
  /** HTTP/2 error code that the stream ended with. */
  readonly resetCode: number;
  /** Whether we broke the connection off ourselves. */
  readonly isDropped: boolean;
}

/** Why a request that left got no answer. */
export function causeOfLoss(loss: Loss, { host }: Endpoint): Failure {
  const { goaway, resetCode } = loss;
  if (loss.isDropped) return failure('connection-dropped', { host });
  const refusal = causeOfRefusal(loss, host);
  if (refusal !== undefined) return refusal;
  if (goaway !== null && loss.streamId > goaway.lastStreamId) {
    return failure('connection-going-away', { host, reason: goaway.reason });
  }
  if (resetCode === constants.NGHTTP2_REFUSED_STREAM) return failure('stream-refused', { host });
  if (goaway !== null && loss.connectionEnd !== null) {
    return failure('connection-went-away', { host, reason: goaway.reason });
  }
  if (loss.connectionEnd !== null) {
    return loss.connectionEnd.startsWith('ERR_HTTP2_')
      ? failure('protocol-error', { host, code: loss.connectionEnd })
      : failure('connection-closed', { host });
  }
  return failure('stream-reset', { host, code: http2ErrorName(resetCode) });
}

/**
 * Why the peer refused whoever connected, when its goodbye says so: a new connection would be refused again. With TLS
 * 1.3 the peer looks at the certificate when for us the connection is made already, and its alert may get lost.
 */
export function causeOfRefusal(
  { goaway, connectionEnd, endedAtCertificate }: Parting,
  host: string,
): Failure | undefined {
  if (endedAtCertificate) {
    return causeOfAlert(connectionEnd ?? '', host) ?? failure('certificate-perhaps-refused', { host });
  }
  switch (goaway?.reason) {
    case 'BadCertificate':
      return failure('certificate-refused', { host });
    case 'BadCertificateEnvironment':
      return failure('certificate-wrong-environment', { host });
    default:
      return undefined;
  }
}
