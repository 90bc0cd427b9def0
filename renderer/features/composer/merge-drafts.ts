import type { Draft } from '#shared/contract/drafts.ts';
import { isSamePush } from './is-saved.ts';

/**
 * What becomes of a draft that was read anew: `agree` when both say the same, `mine` when only this window changed it,
 * `theirs` when only somebody else did, `conflict` when both did.
 */
export type Merge = 'agree' | 'mine' | 'theirs' | 'conflict';

/**
 * Compares a draft with what is kept of it. `bases` are what may have been kept by this window: what it last read or wrote,
 * and what was on its way.
 */
export function mergeDraft(mine: Draft, bases: readonly Draft[], theirs: Draft): Merge {
  if (isSameDraft(mine, theirs)) return 'agree';
  if (bases.some((base) => isSameDraft(base, theirs))) return 'mine';
  return bases.some((base) => isSameDraft(mine, base)) ? 'theirs' : 'conflict';
}

/** A draft that the core may not have as it was typed last, with what the core may have of it. */
export interface UnsavedDraft {
  readonly draft: Draft;
  readonly bases: readonly Draft[];
}

/** The archived drafts with those put back that had not reached the archive; where both changed, both are kept. */
export function recoverDrafts(
  archived: readonly Draft[],
  unsaved: readonly UnsavedDraft[],
  createId: () => string,
): readonly Draft[] {
  return unsaved.reduce<readonly Draft[]>((drafts, { draft, bases }) => {
    const theirs = drafts.find(({ id }) => id === draft.id);
    if (theirs === undefined) return [...drafts, { ...draft, position: drafts.length }];
    const merge = mergeDraft(draft, bases, theirs);
    if (merge === 'mine') return drafts.map((kept) => (kept === theirs ? { ...draft, position: kept.position } : kept));
    if (merge !== 'conflict') return drafts;
    return [...drafts, { ...copyOf(draft), id: createId(), position: drafts.length }];
  }, archived);
}

/** The same push as a draft of its own, which belongs to no saved push. */
export function copyOf<Kept extends Pick<Draft, 'title'>>(draft: Kept) {
  return { ...draft, title: `${draft.title} copy`, savedPushName: null, savedPush: null };
}

/** Whether two drafts are the same to the letter. The place among the tabs is each window's own. */
export function isSameDraft(left: Draft, right: Draft): boolean {
  return (
    isSamePush(left.push, right.push) &&
    left.title === right.title &&
    left.savedPushName === right.savedPushName &&
    left.environment === right.environment &&
    left.credentialId === right.credentialId &&
    left.deviceIds.join() === right.deviceIds.join()
  );
}
