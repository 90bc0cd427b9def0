import { useSyncExternalStore } from 'react';
import { connection } from './client.ts';

/** How it stands between the window and the core, now. */
export function useConnectionState() {
  return useSyncExternalStore(connection.subscribe, connection.getState);
}
