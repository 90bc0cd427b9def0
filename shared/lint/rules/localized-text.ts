import type { Node } from 'jsonc-parser';
import { alertTexts } from '../../payload/alert-texts.ts';
import { memberOf, membersOf, type Member } from '../../payload/payload-tree.ts';
import { atNode, type Diagnostic, diagnostic } from '../diagnostic.ts';
import { isFinished, type LintSubject, type Rule } from '../lint-subject.ts';

/** A text that the app translates has its key, as many arguments as the key has placeholders, and no second text. */
export const localizedText: Rule = (subject) => {
  const { alert, keys } = subject;
  if (keys.length === 0) return [];
  // In a Live Activity title and body may be such dictionaries themselves.
  const inner = membersOf(alert?.valueNode).filter(({ key }) => key === 'title' || key === 'body');
  return [
    ...alertTexts.flatMap((names) => judgeText(subject, alert?.valueNode, names)),
    ...inner.flatMap(({ valueNode }) => judgeText(subject, valueNode, alertTexts[2])),
  ];
};

function judgeText(
  subject: LintSubject,
  object: Node | undefined,
  names: (typeof alertTexts)[number],
): readonly Diagnostic[] {
  const args = memberOf(object, names.args);
  const key = memberOf(object, names.key);
  const plain = memberOf(object, names.plain);
  const found: Diagnostic[] = [];
  if (args !== undefined && key === undefined && subject.tree.syntaxProblem === null) {
    const params = { args: names.args, key: names.key };
    found.push(diagnostic('loc-args-without-key', 'warning', atNode(args.keyNode), params));
  }
  if (key !== undefined && plain !== undefined) {
    const params = { plain: names.plain, key: names.key };
    found.push(diagnostic('text-and-loc-key', 'info', atNode(plain.keyNode), params));
  }
  return [...found, ...judgeCount(subject, key, args)];
}

/** Only where the key is the text itself, as many apps write it, are its placeholders known. */
function judgeCount(
  { text, tree: { syntaxProblem } }: LintSubject,
  key: Member | undefined,
  args: Member | undefined,
): readonly Diagnostic[] {
  // While the text is being typed, arguments that are not there yet say nothing.
  if (args === undefined && syntaxProblem !== null) return [];
  const node = key?.valueNode;
  if (node?.type !== 'string' || !isFinished(text, node)) return [];
  const wanted = countPlaceholders(String(node.value));
  const list = args?.valueNode;
  const isList = list === undefined || (list.type === 'array' && list.length > 0);
  const given = list?.children?.length ?? 0;
  return wanted === 0 || wanted === given || !isList
    ? []
    : [diagnostic('loc-args-count', 'warning', atNode(list ?? node), { wanted, given })];
}

/**
 * The highest of numbered placeholders such as `%2$@`, else how many there are; `%%` is a percent sign. 0 where another
 * percent sign leaves it uncertain: Apple documents `%@` only.
 */
function countPlaceholders(format: string): number {
  const signs = [...format.matchAll(/%(?:%|(?:(\d{1,3})\$)?(@)|)/g)].filter(([whole]) => whole !== '%%');
  if (signs.some(([, , at]) => at === undefined)) return 0;
  const numbered = signs.flatMap(([, place]) => (place === undefined ? [] : [Number(place)]));
  return numbered.length > 0 ? Math.max(...numbered) : signs.length;
}
