import { isApsReadBySystem } from '../apns/push-types.ts';
import type { ApsKey, KeyPlace } from '../payload/aps-keys.ts';
import { judgeKey, type KeyVerdict } from '../payload/judge-key.ts';
import { memberOf, type Member, membersOf, type PayloadTree, valueOf } from '../payload/payload-tree.ts';

/** A member of one of the system's dictionaries with what is known of its key. */
export interface JudgedMember extends Member {
  /** `root`: beside `aps`, where only keys that are Apple's beyond doubt are judged. */
  readonly where: KeyPlace | 'root';
  readonly verdict: KeyVerdict;
}

/**
 * What stands in the dictionaries that the system reads; nothing where the app alone reads `aps`. A key without a value
 * is still being typed and is left out.
 */
export function judgeMembers({ root }: PayloadTree, pushType: string | null): readonly JudgedMember[] {
  const aps = memberOf(root, 'aps')?.valueNode;
  if (aps?.type !== 'object' || !isApsReadBySystem(pushType ?? '')) return [];
  const apsMembers = membersOf(aps);
  const insideOf = (members: readonly Member[], name: string) =>
    members.filter(({ key }) => key === name).flatMap(({ valueNode }) => membersOf(valueNode));
  const alertMembers = insideOf(apsMembers, 'alert');
  const places = [
    ['aps', apsMembers],
    ['alert', alertMembers],
    ['sound', [...insideOf(apsMembers, 'sound'), ...insideOf(alertMembers, 'sound')]],
  ] as const;
  const inside = places.flatMap(([where, members]) =>
    members.filter(hasValue).map((member) => ({ ...member, where, verdict: judgeKey(where, member.key, pushType) })),
  );
  return [...inside, ...besideAps(membersOf(root).filter(hasValue), apsMembers, pushType)];
}

function hasValue({ valueNode }: Member): boolean {
  return valueNode !== undefined;
}

/** Beside `aps` everything is the app's own; only what nobody else would name so is taken for Apple's. */
function besideAps(
  members: readonly Member[],
  apsMembers: readonly Member[],
  pushType: string | null,
): readonly JudgedMember[] {
  return members.flatMap((member) => {
    if (!member.key.includes('-') || apsMembers.some(({ key }) => key === member.key)) return [];
    const verdict = judgeKey('aps', member.key, pushType);
    return verdict.kind === 'known'
      ? [{ ...member, where: 'root' as const, verdict: { kind: 'misplaced' as const, row: verdict.row } }]
      : [];
  });
}

/** Apple's key that a member is, or was meant to be where it is misspelled or misplaced. */
export function meantKey({ verdict }: JudgedMember): ApsKey | undefined {
  return verdict.kind === 'unknown' || verdict.kind === 'foreign' ? undefined : verdict.row;
}

/** Whether a member is this key of Apple's, or was meant to be. */
export function isMeant(member: JudgedMember, where: KeyPlace, key: string): boolean {
  const row = meantKey(member);
  return row?.where === where && row.key === key;
}

/** Whether a flag is set, or was meant to be. */
export function isSet({ valueNode }: Member): boolean {
  return [1, true, '1', 'true'].some((value) => value === valueOf(valueNode));
}
