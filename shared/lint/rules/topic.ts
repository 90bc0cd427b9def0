import { findPushType } from '../../apns/push-types.ts';
import { deriveTopic, isTopicSyntax, suffixOfTopic } from '../../apns/topics.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
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
  if (facts === undefined || value === deriveTopic(bundleId, pushType ?? '')) return [];
  const { topicSuffix, label } = facts;
  const found = suffixOfTopic(value);
  if (found === topicSuffix) return [];
  return topicSuffix === ''
    ? [diagnostic('topic-suffix-wrong', 'error', inHeader('topic'), { suffix: found, label })]
    : [diagnostic('topic-suffix-missing', 'error', inHeader('topic'), { suffix: topicSuffix, label })];
};
