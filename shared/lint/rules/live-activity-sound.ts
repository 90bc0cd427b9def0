import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';
import { moveFix } from '../move-member.ts';

/** The sound of a Live Activity stands inside of its alert. */
export const liveActivitySound: Rule = (subject) => {
  const { apsMembers, notification } = subject;
  if (notification.pushType !== 'liveactivity') return [];
  return apsMembers
    .filter(({ key }) => key === 'sound')
    .map((member) => {
      const isTextAlert = subject.alert?.valueNode?.type === 'string';
      const cure = isTextAlert || subject.alert === undefined ? undefined : moveFix(subject, member, 'alert', 'sound');
      return withFixes(diagnostic('live-activity-sound', 'warning', atNode(member.keyNode)), cure);
    });
};
