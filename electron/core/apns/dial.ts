import { isIP } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { fail } from '#shared/failure.ts';
import type { ClientCertificate, SendRequest } from '../ports/sender.ts';
import type { Endpoint } from '../ports/types.ts';
import { describePeer, nobody, type Peer } from './peer.ts';

/** How far a connection has come. */
export type DialPhase = 'dns' | 'tcp' | 'tls' | 'connected';

/** Milliseconds that each finished step took. */
export interface DialTimes {
  readonly dnsMs: number | null;
  readonly tcpMs: number | null;
  readonly tlsMs: number | null;
}

export const noTimes: DialTimes = { dnsMs: null, tcpMs: null, tlsMs: null };

/** A connection could not be made; `error.code` says why, `phase` where. */
export class DialError extends Error {
  readonly phase: DialPhase;
  readonly code: string;

  constructor(phase: DialPhase, code: string, cause: unknown) {
    super(`${phase}: ${code}`, { cause });
    this.name = 'DialError';
    this.phase = phase;
    this.code = code;
  }
}

/** The code of a `DialError` whose peer speaks TLS but did not choose HTTP/2. */
export const notHttp2Code = 'ALPN_NOT_H2';

/** Where to connect, and as whom. */
export type Destination = Pick<SendRequest, 'credential' | 'endpoint'>;

/**
 * One attempt at a TLS connection that speaks HTTP/2; its times and peer can be read at any moment, also after it failed.
 * A client certificate goes from memory into TLS. Throws `certificate-unusable`.
 */
export class Dial {
  readonly #startedAt = performance.now();
  readonly #socket: TLSSocket;
  #phase: DialPhase;
  #phaseAt = this.#startedAt;
  #times: DialTimes = noTimes;
  #peer: Peer = nobody;
  #errorCode = '';
  /** The connected socket. Rejects with `DialError`. */
  readonly connected: Promise<TLSSocket>;
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>;

  constructor({ endpoint, credential }: Destination) {
    const { host, port } = endpoint;
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secureContext: secureContext(endpoint, credential.kind === 'certificate' ? credential : null),
      ALPNProtocols: ['h2'],
    });
    this.#socket = socket;
    // An address needs no look-up.
    this.#phase = isIP(host) === 0 ? 'dns' : 'tcp';
    socket.once('lookup', () => {
      if (this.#phase === 'dns') this.#finish('dns', 'tcp');
    });
    socket.once('connect', () => {
      if (this.#phase === 'dns') this.#finish('dns', 'tcp');
      this.#finish('tcp', 'tls');
      this.#peer = describePeer(socket);
    });
    // Before Node judges the certificate, and so also for one that it refuses.
    socket.prependOnceListener('secure', () => {
      this.#peer = describePeer(socket);
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        resolve();
      });
    });
    this.connected = new Promise((resolve, reject) => {
      socket.once('secureConnect', () => {
        this.#finish('tls', 'connected');
        this.#peer = describePeer(socket);
        if (socket.alpnProtocol === 'h2') {
          resolve(socket);
        } else {
          reject(new DialError('tls', notHttp2Code, undefined));
          socket.destroy();
        }
      });
      socket.on('error', (error) => {
        this.#errorCode = errorCode(error);
        reject(new DialError(this.#phase, errorCode(error), error));
      });
      socket.once('close', () => {
        reject(new DialError(this.#phase, 'ECONNRESET', undefined));
      });
    });
    // Whoever waits for the connection hears of it; nobody has to.
    this.connected.catch(() => undefined);
  }

  get phase(): DialPhase {
    return this.#phase;
  }

  get times(): DialTimes {
    return this.#times;
  }

  get peer(): Peer {
    return this.#peer;
  }

  /** Code of the error that ended the connection; empty when there was none. */
  get errorCode(): string {
    return this.#errorCode;
  }

  /** Breaks the connection off. */
  abort(): void {
    this.#socket.destroy();
  }

  #finish(phase: 'dns' | 'tcp' | 'tls', next: DialPhase): void {
    const now = performance.now();
    this.#times = { ...this.#times, [`${phase}Ms`]: now - this.#phaseAt };
    this.#phase = next;
    this.#phaseAt = now;
  }
}

function secureContext({ caPem }: Endpoint, certificate: ClientCertificate | null): SecureContext {
  const trust = { ...(caPem === null ? {} : { ca: [caPem] }), minVersion: 'TLSv1.2' as const };
  if (certificate === null) return createSecureContext(trust);
  try {
    // In lists, because an empty text by itself counts as none.
    return createSecureContext({ ...trust, cert: [certificate.certificatePem], key: [certificate.keyPem] });
  } catch (error) {
    throw fail('certificate-unusable', { detail: errorCode(error) });
  }
}

/** The code of a Node error, or what stands closest to one. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}
