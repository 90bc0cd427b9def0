/** Why a phone would show nothing, by code. */
export const silenceMessages = {
  'not-json': () => 'The text is not JSON.',
  'byte-order-mark': () => 'An invisible byte order mark stands at the start, so the text is not JSON.',
  'not-an-object': () => 'The payload is not a JSON object.',
  'no-aps': () => 'There is no “aps” dictionary; the app gets the data only when it runs.',
  'no-alert': () => 'There is no “alert” in “aps”.',
  'empty-alert': () => 'The alert is empty: it has no title, subtitle or body.',
  'alert-wrong-type': () => '“alert” has to be text or an object.',
  'badge-not-number': () => '“badge” has to be a number without quotes.',
  'badge-only': ({ badge }: { badge: number }) =>
    badge === 0
      ? 'Only the badge of the app’s icon is removed.'
      : `Only the badge of the app’s icon changes to ${String(badge)}.`,
  'sound-only': () => 'Only the sound is played.',
  background: () => 'A background push wakes the app without a sign on the screen.',
  'background-not-woken': () => 'A background push without "content-available": 1 does not even wake the app.',
  'handled-by-app': ({ label }: { label: string }) =>
    `A ${label} push is handled by the app or the system; nothing is shown for it.`,
  'live-activity-incomplete': ({ keys }: { keys: readonly string[] }) =>
    `A Live Activity push needs ${new Intl.ListFormat('en').format(keys.map((key) => `“${key}”`))} in “aps”.`,
  'live-activity-event': () => '“event” has to be “start”, “update” or “end”.',
  'live-activity-silent': ({ event }: { event: string }) =>
    `The Live Activity gets “${event}” without an alert; its own view changes, which only the app can draw.`,
} as const;
