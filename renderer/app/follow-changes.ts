import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#shared/contract/app.ts';
import { client, orpc } from '../client/client.ts';
import type { OpenDrafts } from '../features/composer/open-drafts.ts';

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
export async function followChanges(
  cache: QueryClient,
  { sync, windowId }: Pick<OpenDrafts, 'sync' | 'windowId'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const changes = await client.app.changes({}, { signal });
    // Whatever changed before this moment was not told.
    void cache.invalidateQueries();
    void sync();
    for await (const { topic, windowId: changedBy } of changes) {
      // What this window wrote it has: reading megabytes again at every pause of typing would hold the keys up.
      if (topic === 'drafts' && changedBy !== windowId) void sync();
      for (const queryKey of changedKeys(topic)) void cache.invalidateQueries({ queryKey });
    }
  } catch {
    // The connection's own state tells the person; it is followed again when it comes back.
  }
}
