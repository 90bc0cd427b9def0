import { findApsKey } from './aps-keys.ts';

const events = Object.keys(findApsKey('aps', 'event', 'liveactivity')?.values ?? {});

/** The longest that an ended activity stays. Source: Apple, “Displaying live data with Live Activities”. */
export const endedStaysMs = 4 * 60 * 60 * 1000;

/** What a Live Activity needs in `aps` and does not have; a device drops a push without them silently. */
export function missingLiveActivityKeys(aps: Readonly<Record<string, unknown>>): readonly string[] {
  const { event } = aps;
  const needed = [
    'timestamp',
    'event',
    // The last state may be left out at the end.
    ...(event === 'end' ? [] : ['content-state']),
    ...(event === 'start' ? ['attributes-type', 'attributes', 'alert'] : []),
  ];
  return needed.filter((key) => aps[key] === undefined);
}

/** Whether `event` is one that devices know. A missing one is missing, not unknown. */
export function isLiveActivityEvent(event: unknown): boolean {
  return event === undefined || events.some((known) => known === event);
}
