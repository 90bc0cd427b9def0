import type { ComposedPush, Draft, SavedPush } from '#shared/contract/schemas.ts';
import type { CollapsingPush } from '#shared/lint/lint-subject.ts';
import { memberOf, readPayloadTree, valueOf } from '#shared/payload/payload-tree.ts';

/** Other saved alerts of the same app with the collapse id of a draft: on the phone each would replace the other. */
export function collapsingPushes(
  { collapseId, bundleId, savedPushName }: Pick<ComposedPush, 'collapseId' | 'bundleId'> & Pick<Draft, 'savedPushName'>,
  saved: readonly SavedPush[],
): readonly CollapsingPush[] {
  if (collapseId === '') return [];
  return saved.flatMap(({ name, push: other }) => {
    if (other?.collapseId !== collapseId || other.pushType !== 'alert' || name === savedPushName) return [];
    const isOtherApp = bundleId !== null && other.bundleId !== null && bundleId !== other.bundleId;
    return isOtherApp ? [] : [{ name, collapseId, threadId: threadIdOf(other.payloadText) }];
  });
}

function threadIdOf(payloadText: string): string | null {
  const aps = memberOf(readPayloadTree(payloadText).root, 'aps')?.valueNode;
  const value = valueOf(memberOf(aps, 'thread-id')?.valueNode);
  return typeof value === 'string' ? value : null;
}
