import type { TextEdit } from '../lint/fix.ts';
import { apsKeys, type KeyPlace } from './aps-keys.ts';
import { enclose, inner, type Layout, layoutOf, writeValue } from './payload-layout.ts';
import * as payload from './payload-source.ts';
import type { PayloadSource, SourceMember, SourceObject } from './payload-source.ts';
import type { TextRange } from './payload-tree.ts';

/** Writes a value for the layout of the members that it will stand among. */
type Write = (layout: Layout) => string;

/** An object with the layout of its members and the keys that lead to it. */
interface Place {
  readonly source: PayloadSource;
  readonly object: SourceObject;
  readonly layout: Layout;
  readonly path: readonly string[];
}

/**
 * The edits that set one member of the payload, which is named by its keys from the root, or with `undefined` take it
 * away. All else keeps its spelling and layout. What is missing on the way is made; a text alert becomes a dictionary
 * when it gets something besides its body. Of duplicates the last is set, and all are taken away. No edits where
 * nothing would change; `undefined` for text that is not JSON, and where the way leads through something that is no
 * object.
 */
export function setMember(text: string, path: readonly string[], value: unknown): readonly TextEdit[] | undefined {
  const source = payload.openPayload(text);
  if (source === undefined) return undefined;
  const present = payload.createReader(source)(path)?.value;
  if (value !== undefined && JSON.stringify(present) === JSON.stringify(value)) return [];
  return change(source, path, value === undefined ? undefined : (layout) => writeValue(value, layout));
}

/** The same for a value that is given as it is to stand in the text, which may be a variable. */
export function setMemberText(
  text: string,
  path: readonly string[],
  valueText: string,
): readonly TextEdit[] | undefined {
  const source = payload.openPayload(text);
  return source && change(source, path, () => valueText);
}

function change(source: PayloadSource, path: readonly string[], write: Write | undefined) {
  let object = payload.rootObject(source);
  let around: Layout | null = null;
  for (const [index, key] of path.entries()) {
    if (object === undefined) return undefined;
    const layout: Layout = layoutOf(source, object, around);
    const place: Place = { source, object, layout, path: path.slice(0, index) };
    const way = path.slice(index);
    const member = payload.lastMember(object, key);
    if (write === undefined && (member === undefined || way.length === 1)) return removal(object, key);
    if (write !== undefined && member === undefined) return insertion(place, way, write);
    if (write !== undefined && member !== undefined && way.length === 1) {
      return replacement(source, member.value, write(layout));
    }
    if (member === undefined) return undefined;
    object = payload.objectAt(source, member.value.offset);
    if (object === undefined && index === 1 && way.length === 2 && path[0] === 'aps' && key === 'alert') {
      return changeTextAlert(place, member, way[1] ?? '', write);
    }
    around = layout;
  }
  return undefined;
}

/** An alert that is no dictionary is, as far as it is anything, its own body. */
function changeTextAlert(
  { source, object, layout }: Place,
  { key: alert, value }: SourceMember,
  key: string,
  write: Write | undefined,
) {
  if (write === undefined) return key === 'body' ? removal(object, alert) : [];
  const written = write(layout);
  // A dictionary in its place would be taken for the alert's own, not for its body. A variable starts with two braces.
  const isDictionary = /^\{(?!\{)/.test(written);
  if (key === 'body' && !isDictionary) return replacement(source, value, written);
  const inside = inner(layout);
  const present = source.typed
    .slice(value.offset, value.offset + value.length)
    .replaceAll('\n', layout.line === null ? '\n' : `\n${layout.unit}`);
  const members = [
    { key, text: write(inside) },
    ...(present === 'null' || key === 'body' ? [] : [{ key: 'body', text: present }]),
  ];
  const order = orderOf(['aps', 'alert']);
  const texts = members
    .toSorted((left, right) => rankOf(order, left.key) - rankOf(order, right.key))
    .map((member) => JSON.stringify(member.key) + layout.colon + member.text);
  return replacement(source, value, enclose('{}', texts, inside));
}

function replacement({ typed }: PayloadSource, range: TextRange, text: string): readonly TextEdit[] {
  const { offset, length } = range;
  return typed.slice(offset, offset + length) === text ? [] : [{ range: { offset, length }, text }];
}

/** Takes every member of a key out of its object, each with one comma. */
function removal({ members, offset, length }: SourceObject, key: string): readonly TextEdit[] {
  const firstKept = members.findIndex((member) => member.key !== key);
  if (firstKept === -1) {
    return members.length === 0 ? [] : [{ range: { offset: offset + 1, length: length - 2 }, text: '' }];
  }
  return members.flatMap((member, index) => {
    if (member.key !== key) return [];
    const end = member.offset + member.length;
    const before = members[index - 1];
    const next = members[index + 1];
    const range =
      index > firstKept && before !== undefined
        ? { offset: before.offset + before.length, length: end - before.offset - before.length }
        : { offset: member.offset, length: (next?.offset ?? end) - member.offset };
    return [{ range, text: '' }];
  });
}

/** Writes a member where it stands by custom: as Apple's table has it, with what is not in there at the end. */
function insertion({ object, layout, path }: Place, way: readonly string[], write: Write): readonly TextEdit[] {
  const [key = ''] = way;
  const text = memberText(way, layout, write);
  const { members } = object;
  const [first] = members;
  if (first === undefined) {
    const content = enclose('{}', [text], layout).slice(1, -1);
    return [{ range: { offset: object.offset + 1, length: object.length - 2 }, text: content }];
  }
  const order = orderOf(path);
  const before =
    rankOf(order, key) === Infinity
      ? members.at(-1)
      : members.findLast((member) => rankOf(order, member.key) < rankOf(order, key));
  return before === undefined
    ? [{ range: { offset: first.offset, length: 0 }, text: text + layout.comma }]
    : [{ range: { offset: before.offset + before.length, length: 0 }, text: layout.comma + text }];
}

/** A member with the objects that lead to it. */
function memberText([key = '', ...way]: readonly string[], layout: Layout, write: Write): string {
  const inside = inner(layout);
  const value = way.length === 0 ? write(layout) : enclose('{}', [memberText(way, inside, write)], inside);
  return JSON.stringify(key) + layout.colon + value;
}

/** The keys of a dictionary of Apple's in the order of the table; of the root only `aps`. */
function orderOf(path: readonly string[]): readonly string[] {
  const place: KeyPlace | undefined = (
    [
      ['aps', 'aps'],
      ['aps/alert', 'alert'],
      ['aps/sound', 'sound'],
    ] as const
  ).find(([way]) => way === path.join('/'))?.[1];
  if (path.length === 0) return ['aps'];
  return apsKeys.filter(({ where }) => where === place).map(({ key }) => key);
}

function rankOf(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index === -1 ? Infinity : index;
}
