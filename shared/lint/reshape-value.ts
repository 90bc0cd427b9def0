import type { Node } from 'jsonc-parser';
import type { ApsKey } from '../payload/aps-keys.ts';
import { fix, type Fix } from './fix.ts';
import { replacement } from './member-edits.ts';

/** Gives a value the type that its key wants, where there is no doubt what was meant. */
export function reshapeFix(text: string, row: ApsKey, node: Node): Fix | undefined {
  const meant = meantText(text, row, node);
  const edit = meant === undefined ? undefined : replacement(node, meant);
  return meant === undefined || edit === undefined
    ? undefined
    : fix('replace-with', [edit], { text: shortened(meant) });
}

/** Files, types and channels of the app: no number is the name of one. */
const namesOfThings = ['sound', 'name', 'launch-image', 'attributes-type', 'input-push-channel'];

function meantText(text: string, { key, shapes, range }: ApsKey, node: Node): string | undefined {
  const raw = node.length < 0 ? '' : text.slice(node.offset, node.offset + node.length);
  const inside = node.type === 'string' ? String(node.value).trim() : raw;
  if (shapes.includes('number')) {
    if (range?.max === 1 && range.isWhole === true) {
      if (inside === 'true') return '1';
      if (inside === 'false') return '0';
    }
    return node.type === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(inside) ? inside : undefined;
  }
  if (shapes.includes('boolean')) {
    if (inside === '1' || inside === 'true') return 'true';
    return inside === '0' || inside === 'false' ? 'false' : undefined;
  }
  if (shapes.includes('texts')) {
    if (node.type === 'string') return `[${raw}]`;
    return node.type === 'array' ? quotedItems(text, node) : undefined;
  }
  return shapes.includes('text') && node.type === 'number' && !namesOfThings.includes(key) ? `"${raw}"` : undefined;
}

/** The same array with its numbers in quotes; undefined when there is something else in it. */
function quotedItems(text: string, { children = [], offset, length }: Node): string | undefined {
  if (length < 0 || !children.every(({ type }) => type === 'string' || type === 'number')) return undefined;
  let end = offset;
  const parts: string[] = [];
  for (const child of children) {
    const raw = text.slice(child.offset, child.offset + child.length);
    parts.push(text.slice(end, child.offset), child.type === 'number' ? `"${raw}"` : raw);
    end = child.offset + child.length;
  }
  return [...parts, text.slice(end, offset + length)].join('');
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
