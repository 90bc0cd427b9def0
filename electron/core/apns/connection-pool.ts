import { createHash } from 'node:crypto';
import type { SendRequest } from '../ports/sender.ts';
import { Connection } from './connection.ts';

type Destination = Pick<SendRequest, 'credential' | 'endpoint' | 'environment'>;

/** Keeps one connection per (credential, environment, host, port, CA). */
export class ConnectionPool {
  readonly #current = new Map<string, Connection>();
  /** Retired ones too, until they are closed. */
  readonly #all = new Set<Connection>();

  /** The connection that is there, or a new one; `isNew` tells which. */
  take(destination: Destination): { readonly connection: Connection; readonly isNew: boolean } {
    const key = keyOf(destination);
    const kept = this.#current.get(key);
    if (kept !== undefined) return { connection: kept, isNew: false };
    const connection = new Connection(destination, () => {
      if (this.#current.get(key) === connection) this.#current.delete(key);
    });
    this.#current.set(key, connection);
    this.#all.add(connection);
    void connection.closed.then(() => this.#all.delete(connection));
    return { connection, isNew: true };
  }

  /** The live connection, if there is one. */
  find(destination: Destination): Connection | undefined {
    return this.#current.get(keyOf(destination));
  }

  /** Breaks every connection off. Resolves when all are closed. */
  async drop(): Promise<void> {
    const connections = [...this.#all];
    for (const connection of connections) connection.drop();
    await Promise.all(connections.map((connection) => connection.closed));
  }
}

function keyOf({ credential, endpoint, environment }: Destination): string {
  const ca = endpoint.caPem === null ? '' : createHash('sha256').update(endpoint.caPem).digest('hex');
  return JSON.stringify([credential.credentialId, environment, endpoint.host, endpoint.port, ca]);
}
