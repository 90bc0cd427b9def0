import type { ComposedPush, ExpirationChoice } from '#shared/contract/drafts.ts';

/** The headers that a push sets by itself, with their values in words. */
export function setHeadersOf({
  topic,
  priority,
  expiration,
  collapseId,
  apnsId,
}: ComposedPush): readonly (readonly [name: string, value: string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['apns-topic', topic],
    ['apns-priority', priority === null ? null : String(priority)],
    ['apns-expiration', expirationInWords(expiration)],
    ['apns-collapse-id', collapseId === '' ? null : collapseId],
    ['apns-id', apnsId === '' ? null : apnsId],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function expirationInWords(choice: ExpirationChoice): string | null {
  switch (choice.mode) {
    case 'automatic':
      return null;
    case 'none':
      return '0: tried once, not stored';
    case 'duration':
      return `${String(choice.seconds)} seconds after sending`;
    case 'date':
      return new Date(choice.atMs).toISOString();
  }
}
