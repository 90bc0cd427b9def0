import { findPushType, type PushTypeFacts } from '../../apns/push-types.ts';
import { hasTeamPrefix, isMdmTopic, isTopicSyntax, suffixOfTopic } from '../../apns/topics.ts';
import { type Diagnostic, diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** The topic is there, has the form of one, and ends as the push type wants it. */
export const topic: Rule = ({ notification: { topic: value, pushType }, bundleId = '' }) => {
  const facts = findPushType(pushType ?? '');
  if (value === null) return [];
  if (value === '') {
    const code = facts?.topicFromBundleId === false ? 'topic-missing-mdm' : 'topic-missing';
    return [diagnostic(code, 'error', inHeader('topic'))];
  }
  if (!isTopicSyntax(value)) return [diagnostic('topic-malformed', 'error', inHeader('topic'))];
  if (facts?.topicFromBundleId === false) {
    return isMdmTopic(value) ? [] : [diagnostic('topic-not-mdm', 'warning', inHeader('topic'))];
  }
  return [
    ...(hasTeamPrefix(value) ? [diagnostic('topic-team-prefix', 'warning', inHeader('topic'))] : []),
    ...(facts === undefined ? [] : judgeSuffix(value, bundleId, facts)),
  ];
};

function judgeSuffix(
  value: string,
  bundleId: string,
  { topicSuffix, label }: Pick<PushTypeFacts, 'topicSuffix' | 'label'>,
): readonly Diagnostic[] {
  const bare = bundleId.trim();
  if (bare !== '' && value === bare + topicSuffix) return [];
  // A bundle id may itself end as a suffix does.
  const found = value === bare ? '' : suffixOfTopic(value);
  if (found === topicSuffix) return [];
  return found === ''
    ? [diagnostic('topic-suffix-missing', 'error', inHeader('topic'), { suffix: topicSuffix, label })]
    : [diagnostic('topic-suffix-wrong', 'error', inHeader('topic'), { suffix: found, wanted: topicSuffix, label })];
}
