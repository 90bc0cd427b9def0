import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#shared/contract/schemas.ts';
import { client, orpc } from '../client/client.ts';

/** Which answers are asked for again when something changed in the core. Drafts are merged instead. */
function changedKeys(topic: Change['topic']): readonly (readonly unknown[])[] {
  switch (topic) {
    case 'devices':
      return [orpc.devices.key(), orpc.app.overview.key(), orpc.simulator.status.key()];
    case 'credentials':
      return [orpc.credentials.key(), orpc.app.overview.key()];
    case 'deliveries':
      return [orpc.deliveries.key()];
    case 'drafts':
      return [];
    case 'library':
      return [orpc.library.key(), orpc.app.overview.key()];
    case 'simulator':
      return [orpc.simulator.key()];
    case 'variables':
      return [orpc.variables.key()];
    case 'vault':
      return [orpc.vault.key(), orpc.credentials.key()];
  }
}

/** Follows the core's changes until the connection is lost or the signal says stop. Never throws. */
export async function followChanges(cache: QueryClient, syncDrafts: () => void, signal: AbortSignal): Promise<void> {
  try {
    const changes = await client.app.changes({}, { signal });
    // Whatever changed before this moment was not told.
    void cache.invalidateQueries();
    syncDrafts();
    for await (const { topic } of changes) {
      if (topic === 'drafts') syncDrafts();
      for (const queryKey of changedKeys(topic)) void cache.invalidateQueries({ queryKey });
    }
  } catch {
    // The connection's own state tells the person; it is followed again when it comes back.
  }
}
