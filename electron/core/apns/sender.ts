import type { ProviderTokens, Sender, SendRequest } from '../ports/sender.ts';
import type { Outcome } from '../ports/types.ts';
import { Attempt } from './attempt.ts';
import { ConnectionPool } from './connection-pool.ts';
import { watchForStop } from './stop-watch.ts';

/** Sends over connections that are kept until they end, until `dropConnections`, or until `close`. */
export function createSender({ providerTokens }: { readonly providerTokens: ProviderTokens }): Sender {
  const pool = new ConnectionPool();
  const closing = new AbortController();
  const underWay = new Set<Promise<Outcome>>();

  async function attempt(request: SendRequest, signal: AbortSignal): Promise<Outcome> {
    const { stop, release } = watchForStop(signal, closing.signal, request.timeoutMs);
    try {
      return await new Attempt(request, pool, providerTokens).run(stop);
    } finally {
      release();
    }
  }

  return {
    send: (request, signal) => {
      const outcome = attempt(request, signal);
      underWay.add(outcome);
      return outcome.finally(() => underWay.delete(outcome));
    },
    concurrency: (request) => {
      const connection = pool.find(request);
      return connection?.isConnected === true ? Math.max(1, connection.limit) : 1;
    },
    dropConnections: () => {
      void pool.drop();
    },
    close: async () => {
      closing.abort();
      await Promise.all(underWay);
      await pool.drop();
    },
  };
}
