import type { ComposedPush, Draft, SavedPush } from '#shared/contract/schemas.ts';

/** Whether the library holds a draft exactly as it is. */
export function isSavedAsIs(draft: Draft, saved: readonly SavedPush[]): boolean {
  if (draft.savedPushName === null) return false;
  const push = saved.find(({ name }) => name === draft.savedPushName)?.push;
  return push !== undefined && push !== null && isSamePush(push, draft.push);
}

/** Whether two pushes are the same to the letter. */
export function isSamePush(left: ComposedPush, right: ComposedPush): boolean {
  return JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));
}

function inOrder({ pushType, bundleId, topic, priority, expiration, collapseId, apnsId, payloadText }: ComposedPush) {
  return [pushType, bundleId, topic, priority, Object.entries(expiration).sort(), collapseId, apnsId, payloadText];
}
