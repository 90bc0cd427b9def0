import { findPushType } from '#shared/apns/push-types.ts';
import type { SavedPush } from '#shared/contract/drafts.ts';

export interface FoundPushes {
  readonly own: readonly SavedPush[];
  readonly samples: readonly SavedPush[];
}

/** The saved pushes whose name or push type holds every word that was typed, samples apart. */
export function findPushes(pushes: readonly SavedPush[], wanted: string): FoundPushes {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = pushes.filter((saved) => {
    const text = `${saved.name} ${describePushType(saved)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { own: found.filter(({ isSample }) => !isSample), samples: found.filter(({ isSample }) => isSample) };
}

/** The push type's label; one that this version does not know as it is written. */
export function describePushType({ push }: Pick<SavedPush, 'push'>): string {
  return push === null ? '' : (findPushType(push.pushType)?.label ?? push.pushType);
}
