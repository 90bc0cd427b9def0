import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import { isSamePush } from './is-saved.ts';

/** What a draft becomes because its file changed. */
export interface FollowedFile {
  readonly draftId: string;
  readonly push: ComposedPush;
}

/** The drafts that nobody touched since they were opened from a saved push whose file says something else by now. */
export function followFiles(drafts: readonly Draft[], saved: readonly SavedPush[]): readonly FollowedFile[] {
  return drafts.flatMap((draft) => {
    const { savedPush, savedPushName } = draft;
    if (savedPush === null || !isSamePush(draft.push, savedPush)) return [];
    const push = saved.find(({ name, isSample }) => name === savedPushName && !isSample)?.push ?? null;
    return push === null || isSamePush(push, savedPush) ? [] : [{ draftId: draft.id, push }];
  });
}
