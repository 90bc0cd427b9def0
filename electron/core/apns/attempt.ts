import type { Timings, WireTrace } from '#shared/contract/deliveries.ts';
import { type Failure, failure, FailureError } from '#shared/failure.ts';
import type { ProviderTokens, SendRequest } from '../ports/sender.ts';
import type { Outcome } from '../ports/types.ts';
import { judgeAnswer } from './answer.ts';
import type { Connection } from './connection.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { DialError, type DialTimes, errorCode, noTimes } from './dial.ts';
import type { Exchange } from './exchange.ts';
import { causeOfDialError, causeOfLoss, causeOfRefusal } from './failure-causes.ts';
import { nobody } from './peer.ts';
import { headersCause, requestHeaders } from './request-headers.ts';
import { Stopped, type StopReason, unlessStopped } from './stop-watch.ts';

/** Connections a send may open when each ends before it could write. */
const connectionLimit = 3;

const shownBodyLimit = 4096;

/** One send, from the call to its outcome. */
export class Attempt {
  readonly #request: SendRequest;
  readonly #pool: ConnectionPool;
  readonly #providerTokens: ProviderTokens;
  readonly #startedAtMs = performance.now();
  #connection: Connection | null = null;
  #isOpener = false;
  #isConnected = false;
  /** Also on an earlier connection that ended before this send had its turn. */
  #hasWaited = false;
  #exchange: Exchange | null = null;
  /** Null: the certificate of the connection says who sends. */
  #token: string | null = null;

  constructor(request: SendRequest, pool: ConnectionPool, providerTokens: ProviderTokens) {
    this.#request = request;
    this.#pool = pool;
    this.#providerTokens = providerTokens;
  }

  /** Never rejects. Resolves soon after `stop` aborts at the latest. */
  async run(stop: AbortSignal): Promise<Outcome> {
    try {
      const broken = headersCause(this.#request.notification);
      if (broken !== undefined) return this.#undelivered(broken);
      stop.throwIfAborted();
      const { credential } = this.#request;
      if (credential.kind === 'key') this.#token = await unlessStopped(stop, this.#providerTokens.current(credential));
      for (let opened = 0; opened < connectionLimit;) {
        const outcome = await this.#tryConnection(stop);
        if (outcome !== undefined) return outcome;
        const parting = this.#connection?.parting;
        const refusal = parting && causeOfRefusal(parting, this.#request.endpoint.host);
        if (refusal !== undefined) return this.#undelivered(refusal);
        if (this.#isOpener) opened += 1;
      }
      return this.#undelivered(failure('connection-closed-early', { host: this.#request.endpoint.host }));
    } catch (error) {
      return this.#undelivered(this.#causeOf(error));
    }
  }

  /** `undefined`: the connection ended before the request left; another one may be tried. */
  async #tryConnection(stop: AbortSignal): Promise<Outcome | undefined> {
    const { connection, isNew } = this.#pool.take(this.#request);
    this.#connection = connection;
    this.#isOpener = isNew;
    this.#isConnected = false;
    const leave = connection.join();
    try {
      await unlessStopped(stop, connection.opened);
      this.#isConnected = true;
      this.#hasWaited = true;
      if (!(await connection.takePlace(stop))) return undefined;
      try {
        return connection.isRetired ? undefined : await this.#exchangeOn(connection, stop);
      } finally {
        connection.leavePlace();
      }
    } catch (error) {
      // A path that is frozen (sleep, VPN) would be used again for ever.
      if (error instanceof Stopped && error.reason === 'deadline') connection.retire();
      if (error instanceof DialError && connection.isDropped) return undefined;
      throw error;
    } finally {
      leave();
    }
  }

  async #exchangeOn(connection: Connection, stop: AbortSignal): Promise<Outcome | undefined> {
    const { body, deviceToken } = this.#request;
    stop.throwIfAborted();
    const headers = requestHeaders(this.#request, this.#token);
    const exchange = await connection.write({ headers, body, deviceToken });
    this.#exchange = exchange;
    try {
      await unlessStopped(stop, exchange.ended);
    } catch (error) {
      // The status has arrived and says it all, even if the body never does.
      if (exchange.answer === null) throw error;
      connection.retire();
    } finally {
      exchange.finish();
    }
    if (exchange.answer !== null) return await this.#answered(exchange, connection, stop);
    if (exchange.hasLeft) return this.#undelivered(causeOfLoss(connection.lossOf(exchange), this.#request.endpoint));
    this.#exchange = null;
    if (connection.isRetired) return undefined;
    connection.retire();
    return this.#undelivered(failure('send-failed', { detail: 'ERR_HTTP2_FRAME_ERROR' }));
  }

  async #answered(exchange: Exchange, connection: Connection, stop: AbortSignal): Promise<Outcome> {
    const outcome = this.#outcomeOf(exchange);
    const { credential } = this.#request;
    if (outcome.reason === 'ExpiredProviderToken' && credential.kind === 'key' && this.#token !== null) {
      // APNs goes on refusing on this connection, even with a fresh token.
      connection.retire();
      const forgotten = this.#providerTokens.invalidate?.(credential, this.#token);
      await unlessStopped(stop, Promise.resolve(forgotten)).catch(() => undefined);
    }
    return outcome;
  }

  #outcomeOf(exchange: Exchange): Outcome {
    const { answer } = exchange;
    if (answer === null) throw new Error('there is no answer');
    return {
      ...judgeAnswer(answer, this.#request.endpoint.host),
      requests: 1,
      timings: this.#timings(),
      wire: this.#wire(),
    };
  }

  #undelivered(cause: Failure): Outcome {
    return {
      kind: 'undelivered',
      status: null,
      reason: null,
      apnsId: null,
      apnsUniqueId: null,
      timestampMs: null,
      requests: this.#exchange?.hasLeft === true ? 1 : 0,
      cause,
      timings: this.#timings(),
      wire: this.#wire(),
    };
  }

  #causeOf(error: unknown): Failure {
    if (error instanceof Stopped) return this.#causeOfStop(error.reason);
    if (error instanceof DialError) return causeOfDialError(error, this.#request);
    if (error instanceof FailureError) return error.failure;
    return failure('send-failed', { detail: errorCode(error) });
  }

  #causeOfStop(reason: StopReason): Failure {
    const { endpoint, timeoutMs } = this.#request;
    const { host } = endpoint;
    const hasLeft = this.#exchange?.hasLeft === true;
    if (reason === 'closed') return hasLeft ? failure('connection-dropped', { host }) : failure('sender-closed');
    if (reason === 'cancelled') return hasLeft ? failure('send-cancelled') : failure('send-cancelled-early');
    if (hasLeft) return failure('deadline-passed', { host, timeoutMs });
    const code =
      this.#connection === null || this.#hasWaited ? 'deadline-passed-waiting' : 'deadline-passed-connecting';
    return failure(code, { host, timeoutMs });
  }

  #timings(): Timings {
    const exchange = this.#exchange;
    const times: DialTimes = this.#isOpener ? (this.#connection?.times ?? noTimes) : noTimes;
    const connectingMs = (times.dnsMs ?? 0) + (times.tcpMs ?? 0) + (times.tlsMs ?? 0);
    return {
      queuedMs: exchange === null ? null : Math.max(0, exchange.leftAtMs - this.#startedAtMs - connectingMs),
      ...times,
      firstByteMs: exchange?.firstByteMs ?? null,
      totalMs: performance.now() - this.#startedAtMs,
    };
  }

  #wire(): WireTrace {
    const exchange = this.#exchange;
    return {
      requestHeaders: exchange?.requestHeaders ?? [],
      responseHeaders: exchange?.responseHeaders ?? [],
      responseBody: exchange?.answer?.body.slice(0, shownBodyLimit) ?? '',
      ...(this.#connection?.peer ?? nobody),
      isReused: this.#connection !== null && this.#isConnected && !this.#isOpener,
    };
  }
}
