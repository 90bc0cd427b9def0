import type { PayloadSource, SourceObject } from './payload-source.ts';

/** How the members of an object are laid out, so that what is added looks like the rest. */
export interface Layout {
  /** Before each member: the end of a line with the indent; null where members stand in one line. */
  readonly line: string | null;
  /** What one more level of nesting is indented by. */
  readonly unit: string;
  /** Between key and value. */
  readonly colon: string;
  /** Between two members, its comma included. */
  readonly comma: string;
}

const usualUnit = '  ';

/** The layout of the members of an object. An empty one goes on as the object around it; null: it is the root. */
export function layoutOf({ typed }: PayloadSource, object: SourceObject, around: Layout | null): Layout {
  const [first] = object.members;
  const lead = leadOf(typed, object);
  if (first === undefined) {
    if (around !== null) return inner(around);
    const line = lead.includes('\n') ? lineEndOf(lead) + usualUnit : null;
    return { line, unit: usualUnit, colon: ': ', comma: `,${line ?? ' '}` };
  }
  const indent = lead.slice(lead.lastIndexOf('\n') + 1);
  const unit = around?.unit ?? (lead.includes('\n') && indent !== '' ? indent : usualUnit);
  const colon = typed.slice(first.keyEnd, first.value.offset);
  if (lead.includes('\n')) {
    const line = lineEndOf(lead) + indent;
    return { line, unit, colon, comma: `,${line}` };
  }
  const [before, last] = object.members.slice(-2);
  const gap =
    before === undefined || last === undefined ? undefined : typed.slice(before.offset + before.length, last.offset);
  const blank = gap?.slice(gap.indexOf(',') + 1) ?? (lead === '' && colon.endsWith(' ') ? ' ' : lead);
  return { line: null, unit, colon, comma: `,${blank}` };
}

/** The layout of what stands in a new value of such a member. */
export function inner(layout: Layout): Layout {
  const { line, unit, comma } = layout;
  if (line === null) return { ...layout, comma: comma.includes('\n') ? ', ' : comma };
  return { ...layout, line: line + unit, comma: `,${line}${unit}` };
}

/** An object or array with the texts of its members, which are laid out as told. */
export function enclose(brackets: '{}' | '[]', members: readonly string[], { line, unit, comma }: Layout): string {
  if (members.length === 0) return brackets;
  const content = members.join(comma);
  const inside = line === null ? content : line + content + line.slice(0, line.length - unit.length);
  return brackets.charAt(0) + inside + brackets.charAt(1);
}

/** A value of JSON as text, for a member that is laid out as told. */
export function writeValue(value: unknown, layout: Layout): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inside = inner(layout);
  const write = (item: unknown) => writeValue(item, inside);
  if (Array.isArray(value)) return enclose('[]', value.map(write), inside);
  const members = Object.entries(value).map(([key, item]) => JSON.stringify(key) + layout.colon + write(item));
  return enclose('{}', members, inside);
}

/** The white space before the first member of an object, or all that is in an empty one. */
function leadOf(typed: string, object: SourceObject): string {
  return typed.slice(object.offset + 1, object.members[0]?.offset ?? object.offset + object.length - 1);
}

function lineEndOf(blanks: string): string {
  return blanks.includes('\r\n') ? '\r\n' : '\n';
}
