import { isNewerThanIos } from '../../payload/ios-versions.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Keys that the oldest iOS of the app does not read, where somebody has said which that is. */
export const keyNewerThanIos: Rule = ({ keys, oldestIos = null }) =>
  keys.flatMap(({ key, keyNode, verdict }) =>
    oldestIos !== null && verdict.kind === 'known' && isNewerThanIos(verdict.row.since, oldestIos)
      ? [diagnostic('key-newer-than-ios', 'info', atNode(keyNode), { key, since: verdict.row.since, oldestIos })]
      : [],
  );
