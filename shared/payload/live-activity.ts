/** Events of a Live Activity push. Source: Apple, "Starting and updating Live Activities with ActivityKit push notifications" */
const events = ['start', 'update', 'end'];

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
