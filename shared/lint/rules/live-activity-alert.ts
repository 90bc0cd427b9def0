import type { Node } from 'jsonc-parser';
import { alertTexts, isAlertEmpty } from '../../payload/alert-texts.ts';
import { memberOf, membersOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, type Diagnostic, diagnostic, withFixes } from '../diagnostic.ts';
import { asChoice, fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';
import { replacement } from '../member-edits.ts';

/** The alert of a Live Activity is a dictionary of its own form, and at the start it has something to read. */
export const liveActivityAlert: Rule = ({ text, aps, alert, tree: { syntaxProblem }, notification: { pushType } }) => {
  const node = alert?.valueNode;
  const isJudged = node?.type === 'string' || node?.type === 'object';
  if (pushType !== 'liveactivity' || !isJudged || syntaxProblem !== null) return [];
  const isStart = valueOf(memberOf(aps?.valueNode, 'event')?.valueNode) === 'start';
  if (isStart && isAlertEmpty(valueOf(node))) return [diagnostic('live-activity-alert-empty', 'warning', atNode(node))];
  return node.type === 'string' ? [judgeText(text, node)] : judgeKeys(node);
};

function judgeText(text: string, node: Node): Diagnostic {
  const dictionary = `{"body": ${text.slice(node.offset, node.offset + node.length)}}`;
  const edit = replacement(node, dictionary);
  return withFixes(
    diagnostic('live-activity-alert-text', 'warning', atNode(node)),
    asChoice(edit && fix('replace-with', [edit], { text: '{"body": …}' })),
  );
}

/** What other alerts have a key of its own for stands in `title` and `body` here. */
function judgeKeys(node: Node): readonly Diagnostic[] {
  const [title, , body] = alertTexts;
  return membersOf(node).flatMap(({ key, keyNode, valueNode }) => {
    const meant = [title, body].find((names) => names.key === key);
    return meant === undefined || valueNode === undefined
      ? []
      : [diagnostic('live-activity-loc-key', 'warning', atNode(keyNode), { key, meant: meant.plain })];
  });
}
