import type { Node } from 'jsonc-parser';
import type { ApsKey, JsonShape } from '../../payload/aps-keys.ts';
import { atNode, type Diagnostic, diagnostic, withFixes } from '../diagnostic.ts';
import { meantKey } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';
import { reshapeFix } from '../reshape-value.ts';

/** Every value of Apple's keys has the type that Apple documents; a device may drop any other without a word. */
export const valueShape: Rule = ({ keys, text, notification: { pushType } }) =>
  keys.flatMap((member) => {
    const { valueNode } = member;
    const row = meantKey(member);
    if (row === undefined || valueNode === undefined) return [];
    // The rule of background pushes says what is wrong with this one.
    if (pushType === 'background' && row.key === 'content-available') return [];
    return row.shapes.some((shape) => hasShape(valueNode, shape))
      ? []
      : [withFixes(wrongShape(row, valueNode), reshapeFix(text, row, valueNode))];
  });

function wrongShape({ key, where, shapes, range }: ApsKey, node: Node): Diagnostic {
  if (where === 'aps' && key === 'alert') return diagnostic('alert-wrong-type', 'error', atNode(node));
  if (where === 'aps' && key === 'badge') return diagnostic('badge-not-number', 'error', atNode(node));
  const isFlag = range?.max === 1 && range.isWhole === true;
  return diagnostic('value-wrong-type', 'error', atNode(node), { key, shapes: isFlag ? ['flag'] : shapes });
}

function hasShape(node: Node, shape: JsonShape): boolean {
  switch (shape) {
    case 'text':
      return node.type === 'string';
    case 'texts':
      return node.type === 'array' && (node.children ?? []).every(({ type }) => type === 'string');
    default:
      return node.type === shape;
  }
}
