import { applyFix, type TextEdit } from '../lint/fix.ts';
import { carryOverMessages } from '../messages/carry-over.ts';
import { setMember, setMemberText } from './edit-payload.ts';
import { createReader, openPayload, type SourceValue } from './payload-source.ts';

/** A payload that is being changed, with what was done to it. */
export interface Carrying {
  text: string;
  readonly takenOut: string[];
  readonly added: string[];
  readonly moved: string[];
  readonly rewritten: string[];
}

export function move(
  carrying: Carrying,
  key: string,
  before: readonly string[],
  after: readonly string[],
  into: string,
): void {
  const present = valueAtPath(carrying.text, before);
  if (present === undefined) return;
  apply(carrying, setMember(carrying.text, before, undefined));
  const { value, text } = present;
  apply(
    carrying,
    value === undefined ? setMemberText(carrying.text, after, text) : setMember(carrying.text, after, value),
  );
  carrying.moved.push(carryOverMessages.moves({ key, into }));
}

export function rewrite(carrying: Carrying, key: string, edits: readonly TextEdit[] | undefined): void {
  if (apply(carrying, edits)) carrying.rewritten.push(key);
}

export function takeOut(carrying: Carrying, path: readonly string[]): void {
  if (apply(carrying, setMember(carrying.text, path, undefined))) carrying.takenOut.push(path.at(-1) ?? '');
}

export function add(carrying: Carrying, path: readonly string[], text: string, value?: unknown): void {
  const edits = value === undefined ? setMemberText(carrying.text, path, text) : setMember(carrying.text, path, value);
  if (apply(carrying, edits)) carrying.added.push(`"${path.at(-1) ?? ''}": ${text}`);
}

export function apply(carrying: Carrying, edits: readonly TextEdit[] | undefined): boolean {
  if (edits === undefined || edits.length === 0) return false;
  carrying.text = applyFix(carrying.text, { edits });
  return true;
}

export function valueAtPath(text: string, path: readonly string[]): SourceValue | undefined {
  const source = openPayload(text);
  return source && createReader(source)(path);
}

export function described({ takenOut, added, moved, rewritten }: Carrying): string {
  const parts = [
    ...(takenOut.length === 0 ? [] : [carryOverMessages['takes-out']({ keys: takenOut })]),
    ...moved,
    ...(rewritten.length === 0 ? [] : [carryOverMessages.rewrites({ keys: rewritten })]),
    ...(added.length === 0 ? [] : [carryOverMessages.adds({ members: added })]),
  ];
  return `${parts.join(', ')}; keys of your own stay.`;
}
