import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import { emptyPush } from './choices.ts';

/** Whether the library holds a draft exactly as it is. */
export function isSavedAsIs(draft: Draft, saved: readonly SavedPush[]): boolean {
  if (draft.savedPushName === null) return false;
  const push = saved.find(({ name }) => name === draft.savedPushName)?.push;
  return push !== undefined && push !== null && isSamePush(push, draft.push);
}

/** Whether nothing was written into a new draft yet, so that nothing is lost with it. */
export function isUntouched({ savedPushName, push }: Draft): boolean {
  return savedPushName === null && isSamePush(push, emptyPush);
}

/** "Untitled", or with the first number that no open draft has. */
export function freeTitle(drafts: readonly Pick<Draft, 'title'>[]): string {
  const taken = new Set(drafts.map(({ title }) => title));
  if (!taken.has('Untitled')) return 'Untitled';
  let number = 2;
  while (taken.has(`Untitled ${String(number)}`)) number += 1;
  return `Untitled ${String(number)}`;
}

/** Whether two pushes are the same to the letter. */
export function isSamePush(left: ComposedPush, right: ComposedPush): boolean {
  // Asked at every key press: the large text is compared as it is, and only the rest is written down.
  return left === right || (left.payloadText === right.payloadText && headersOf(left) === headersOf(right));
}

function headersOf({ payloadText: _, expiration, ...rest }: ComposedPush): string {
  return JSON.stringify([Object.entries(rest).sort(), Object.entries(expiration).sort()]);
}
