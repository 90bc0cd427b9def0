import { findPushType, pushTypes } from '../../apns/push-types.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Some keys are read in pushes of one type only. */
export const keyOfOtherPushType: Rule = ({ keys, notification: { pushType } }) =>
  keys.flatMap(({ key, keyNode, verdict }) => {
    if (verdict.kind !== 'foreign') return [];
    const readers = (verdict.row.pushTypes ?? []).map((name) => pushTypes[name].label);
    const label = findPushType(pushType ?? '')?.label ?? pushType ?? '';
    return [diagnostic('key-of-other-push-type', 'warning', atNode(keyNode), { key, readers, label })];
  });
