import { EventEmitter } from 'node:events';
import { MessagePort } from 'node:worker_threads';
import type { Strict } from './strict.ts';

/**
 * Electron's end of a channel: an EventEmitter that hands over `{ data, ports }` and delivers nothing before `start()`.
 * What crosses is cloned by the port of Node behind it.
 */
export class StandInMessagePortMain extends EventEmitter {
  readonly #port: MessagePort;
  #isStarted = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    // Electron tells of a close only on the other side.
    port.on('close', () => {
      if (!this._isClosed) this.emit('close');
    });
  }

  _isClosed = false;

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#port.on('message', (data: unknown) => {
      this.emit('message', { data, ports: [] });
    });
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in does not implement the transfer of a port from main.');
    this.#port.postMessage(message);
  }

  close(): void {
    this._isClosed = true;
    this.#port.close();
  }
}

/** Takes ports away from the page, as a transfer does, and hands them to main. */
export function transferToMain(strict: Strict, ports: readonly unknown[]): StandInMessagePortMain[] {
  return ports.map((port) => {
    if (!(port instanceof MessagePort)) throw new TypeError('Only a MessagePort can be transferred.');
    const moved = structuredClone(port, { transfer: [port] });
    return strict.instance('MessagePortMain', new StandInMessagePortMain(moved));
  });
}
