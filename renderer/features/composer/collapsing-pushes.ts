import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import type { CollapsingPush } from '#shared/lint/lint-subject.ts';
import { memberOf, readPayloadTree, valueOf } from '#shared/payload/payload-tree.ts';
import { findHeaderVariables, resolveHeaderText, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { isBuiltInVariable, type VariableValues } from '#shared/payload/variables.ts';

/**
 * Other saved alerts of the same app with the collapse id of a draft: on the phone each would replace the other. All
 * are read with the same values, with which the draft is judged. A collapse id that is another one with each push
 * collapses with none.
 */
export function collapsingPushes(
  { collapseId, bundleId, savedPushName }: Pick<ComposedPush, 'collapseId' | 'bundleId'> & Pick<Draft, 'savedPushName'>,
  saved: readonly SavedPush[],
  values: VariableValues,
): readonly CollapsingPush[] {
  if (collapseId === '' || findHeaderVariables(collapseId).some(({ name }) => isBuiltInVariable(name))) return [];
  const own = resolveHeaderText(collapseId, values).text;
  return saved.flatMap(({ name, push: other }) => {
    if (other?.pushType !== 'alert' || name === savedPushName) return [];
    if (resolveHeaderText(other.collapseId, values).text !== own) return [];
    const isOtherApp = bundleId !== null && other.bundleId !== null && bundleId !== other.bundleId;
    return isOtherApp ? [] : [{ name, collapseId: own, threadId: threadIdOf(other.payloadText, values) }];
  });
}

function threadIdOf(payloadText: string, values: VariableValues): string | null {
  const aps = memberOf(readPayloadTree(resolvePayloadText(payloadText, values).text).root, 'aps')?.valueNode;
  const value = valueOf(memberOf(aps, 'thread-id')?.valueNode);
  return typeof value === 'string' ? value : null;
}
