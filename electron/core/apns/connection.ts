import type { ClientHttp2Session, Settings } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { type ApnsProvider, openProvider, type ProviderRequest } from './apns-provider.ts';
import { type Destination, Dial, type DialTimes, errorCode } from './dial.ts';
import { Exchange } from './exchange.ts';
import type { Loss, Parting } from './failure-causes.ts';
import { type Goaway, readGoaway } from './goaway.ts';
import type { Peer } from './peer.ts';

/** Requests under way at once, however many the peer allows: more makes a client slower, not faster. */
const placeLimit = 500;

interface Waiter {
  /** True: a place is taken. False: the connection takes no more requests. */
  readonly settle: (hasPlace: boolean) => void;
}

/**
 * One connection to APNs, from its first packet to its end. It never connects twice: once it is retired (the peer said
 * goodbye, it broke, or we gave it up) whoever has not sent yet takes another one, and what is under way is answered.
 */
export class Connection {
  readonly #dial: Dial;
  readonly #onRetired: () => void;
  readonly #waiters: Waiter[] = [];
  #provider: ApnsProvider | null = null;
  #users = 0;
  #taken = 0;
  #peerLimit = 1;
  #isRetired = false;
  #isDropped = false;
  #goaway: Goaway | null = null;
  #end: string | null = null;
  #isEndOfPeer = false;
  #hasPeerSpoken = false;
  readonly #hasCertificate: boolean;
  /** Resolves when requests can be written. Rejects with `DialError`. */
  readonly opened: Promise<void>;
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>;

  /** Starts to connect. `onRetired` is called once, when the connection must not be handed out any more. */
  constructor(destination: Destination, onRetired: () => void) {
    this.#onRetired = onRetired;
    this.#hasCertificate = destination.credential.kind === 'certificate';
    this.#dial = new Dial(destination);
    this.closed = this.#dial.closed;
    void this.closed.then(() => {
      this.#finish('');
    });
    this.opened = this.#dial.connected.then((socket) => this.#open(socket, destination.endpoint.host));
    this.opened.catch(() => {
      this.retire();
    });
  }

  get times(): DialTimes {
    return this.#dial.times;
  }

  get peer(): Peer {
    return this.#dial.peer;
  }

  get isConnected(): boolean {
    return this.#provider !== null && !this.#isRetired;
  }

  get isRetired(): boolean {
    return this.#isRetired;
  }

  get isDropped(): boolean {
    return this.#isDropped;
  }

  /** How the connection ended, as far as it has. */
  get parting(): Parting {
    return {
      goaway: this.#goaway,
      connectionEnd: this.#end,
      endedAtCertificate: this.#isEndOfPeer && this.#hasCertificate && !this.#hasPeerSpoken,
    };
  }

  /** Requests that may be under way at once now; 0 while the peer wants none. */
  get limit(): number {
    return Math.min(this.#peerLimit, placeLimit);
  }

  /** Keeps the connection for one send. The function it returns lets go of it, once. */
  join(): () => void {
    this.#users += 1;
    return () => {
      this.#users -= 1;
      if (this.#users > 0 || this.isConnected) return;
      // Nobody is left to wait for it: given up, or not even connected.
      this.retire();
      this.#break();
    };
  }

  /** Waits for a free place, in turn. False: the connection was retired first. Rejects when `stop` aborts. */
  async takePlace(stop: AbortSignal): Promise<boolean> {
    stop.throwIfAborted();
    if (this.#isRetired) return false;
    if (this.#waiters.length === 0 && this.#taken < this.limit) {
      this.#taken += 1;
      return true;
    }
    return await new Promise<boolean>((resolve, reject) => {
      const onStop = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(stop.reason as Error);
      };
      const waiter: Waiter = {
        settle: (hasPlace) => {
          stop.removeEventListener('abort', onStop);
          resolve(hasPlace);
        },
      };
      this.#waiters.push(waiter);
      stop.addEventListener('abort', onStop, { once: true });
    });
  }

  leavePlace(): void {
    this.#taken -= 1;
    this.#admit();
  }

  /** Writes one request. Rejects when it was refused before anything left. */
  write(request: ProviderRequest): Promise<Exchange> {
    return new Promise((resolve, reject) => {
      if (this.#provider === null) {
        reject(new Error('not connected'));
        return;
      }
      this.#provider.write(
        request,
        (stream) => {
          // node-apn has made the stream but not yet written to it; its number is there already.
          resolve(new Exchange(stream));
        },
        reject,
      );
    });
  }

  /** How a request on this connection got lost. */
  lossOf(exchange: Exchange): Loss {
    // The stream may hear of the end of its connection first.
    if (this.#provider?.session.destroyed === true) this.#finish(exchange.errorCode);
    const { streamId, resetCode } = exchange;
    return { ...this.parting, streamId, resetCode, isDropped: this.#isDropped };
  }

  /** Takes no more requests. Those under way go on, and with the last of them the connection closes. */
  retire(): void {
    if (this.#isRetired) return;
    this.#isRetired = true;
    this.#onRetired();
    for (const waiter of this.#waiters.splice(0)) waiter.settle(false);
    this.#provider?.retire();
    if (this.#users === 0) this.#break();
  }

  /** Breaks the connection off; requests under way are lost. */
  drop(): void {
    this.#isDropped = true;
    this.retire();
    this.#break();
  }

  async #open(socket: TLSSocket, host: string): Promise<void> {
    const provider = await openProvider(socket, host);
    this.#watch(provider.session);
    this.#provider = provider;
    if (this.#isRetired) provider.retire();
  }

  #watch(session: ClientHttp2Session): void {
    session.on('remoteSettings', ({ maxConcurrentStreams }: Settings) => {
      this.#hasPeerSpoken = true;
      this.#peerLimit = maxConcurrentStreams ?? Number.MAX_SAFE_INTEGER;
      this.#admit();
    });
    session.on('goaway', (code: number, lastStreamId: number, opaque?: Buffer) => {
      this.#hasPeerSpoken = true;
      this.#goaway = readGoaway(this.#goaway, code, lastStreamId, opaque);
      this.retire();
    });
    session.on('error', (error) => {
      this.#finish(errorCode(error));
    });
    session.once('close', () => {
      this.#finish('');
    });
  }

  /** Notes the end, by the code of the error that was its cause, if there was one. */
  #finish(code: string): void {
    if (this.#end === null) {
      this.#end = code === '' ? this.#dial.errorCode : code;
      this.#isEndOfPeer = !this.#isRetired;
    }
    this.retire();
  }

  #admit(): void {
    while (!this.#isRetired && this.#taken < this.limit) {
      const waiter = this.#waiters.shift();
      if (waiter === undefined) return;
      this.#taken += 1;
      waiter.settle(true);
    }
  }

  #break(): void {
    if (this.#provider?.session.destroyed === false) this.#provider.session.destroy();
    // Node waits for the peer when it closes a session, and a frozen peer never answers. One turn is left for the
    // frames that say goodbye.
    setImmediate(() => {
      this.#dial.abort();
    });
  }
}
