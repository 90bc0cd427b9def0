import { EventPublisher } from '@orpc/server';
import type { Changes } from './ports/changes.ts';
import type { Change } from './ports/types.ts';

/** A hub that lives as long as the core. */
export function createChanges(): Changes {
  const publisher = new EventPublisher<{ change: Change }>();
  return {
    emit(topic, windowId) {
      publisher.publish('change', windowId === undefined ? { topic } : { topic, windowId });
    },
    subscribe(signal) {
      return publisher.subscribe('change', signal === undefined ? {} : { signal });
    },
  };
}
