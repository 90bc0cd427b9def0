import { memberOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, type Diagnostic, diagnostic, inPayload } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import type { Rule } from '../lint-subject.ts';

/** A File Provider push names the container that changed, and the domain where there is more than one. */
export const fileProviderContent: Rule = (subject) => {
  const { root, syntaxProblem } = subject.tree;
  if (subject.notification.pushType !== 'fileprovider' || root?.type !== 'object' || syntaxProblem !== null) return [];
  if (isFirebaseMessage(subject)) return [];
  const judge = (key: string, isNeeded: boolean): readonly Diagnostic[] => {
    const member = memberOf(root, key);
    const value = valueOf(member?.valueNode);
    if (member === undefined ? !isNeeded : typeof value === 'string' && value !== '') return [];
    const place = member === undefined ? inPayload({ offset: root.offset, length: 1 }) : atNode(member.keyNode);
    return [diagnostic('file-provider-incomplete', 'warning', place, { key })];
  };
  return [...judge('container-identifier', true), ...judge('domain', false)];
};
