import { findPushType, pushTypes } from '../../apns/push-types.ts';
import { readersOf } from '../../payload/aps-keys.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Some keys are read in pushes of one type only. */
export const keyOfOtherPushType: Rule = ({ keys, notification: { pushType } }) =>
  keys.flatMap(({ key, keyNode, verdict }) => {
    if (verdict.kind !== 'foreign') return [];
    const readers = readersOf(verdict.row.where, verdict.row.key).map((name) => pushTypes[name].label);
    const label = findPushType(pushType ?? '')?.label ?? pushType ?? '';
    return [diagnostic('key-of-other-push-type', 'warning', atNode(keyNode), { key, readers, label })];
  });
