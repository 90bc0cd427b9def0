import type { Node } from 'jsonc-parser';
import type { Member } from '../payload/payload-tree.ts';
import type { TextEdit } from './fix.ts';

/** The text of a member as it stands, under another key if one is given; undefined while it is being typed. */
export function memberText(text: string, { keyNode, key }: Member, newKey = key): string | undefined {
  const property = keyNode.parent;
  if (property === undefined || property.length < 0 || property.children?.length !== 2) return undefined;
  const end = property.offset + property.length;
  const keyEnd = keyNode.offset + keyNode.length;
  const keyText = newKey === key ? text.slice(keyNode.offset, keyEnd) : JSON.stringify(newKey);
  return keyText + text.slice(keyEnd, end);
}

/**
 * Takes a member out of its object with one comma and the white space that belongs to it; undefined while it is typed.
 */
export function removal({ keyNode }: Member): TextEdit | undefined {
  const property = keyNode.parent;
  const object = property?.parent;
  if (property === undefined || object === undefined || property.length < 0 || object.length < 0) return undefined;
  const siblings = object.children ?? [];
  const index = siblings.indexOf(property);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const end = property.offset + property.length;
  if (next !== undefined)
    return { range: { offset: property.offset, length: next.offset - property.offset }, text: '' };
  const start = previous === undefined ? property.offset : previous.offset + previous.length;
  return { range: { offset: start, length: end - start }, text: '' };
}

/** Writes a member at the end of an object, laid out as its first one is; undefined while the object is typed. */
export function insertion(text: string, object: Node, member: string): TextEdit | undefined {
  if (object.type !== 'object' || object.length < 0) return undefined;
  const [first] = object.children ?? [];
  const last = object.children?.at(-1);
  if (first === undefined || last === undefined) {
    return { range: { offset: object.offset + 1, length: 0 }, text: member };
  }
  if (last.length < 0) return undefined;
  const lead = text.slice(object.offset + 1, first.offset);
  const blanks = /^\s*$/.test(lead) ? lead : ' ';
  return { range: { offset: last.offset + last.length, length: 0 }, text: `,${blanks}${member}` };
}

/** Writes another text in the place of a node. */
export function replacement({ offset, length }: Node, text: string): TextEdit | undefined {
  return length < 0 ? undefined : { range: { offset, length }, text };
}
