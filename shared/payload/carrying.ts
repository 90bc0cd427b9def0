import { applyFix, type TextEdit } from '../lint/fix.ts';
import { carryOverMessages } from '../messages/carry-over.ts';
import { setMember, setMemberText } from './edit-payload.ts';
import { createReader, lastMember, openPayload, rootObject, type SourceValue } from './payload-source.ts';

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

export function rewrite(carrying: Carrying, key: string, edits: readonly TextEdit[] | undefined, what: string): void {
  if (apply(carrying, edits)) carrying.rewritten.push(carryOverMessages.becomes({ key, what }));
}

/** Takes out of the root all but one member, which is made, as empty text, where it is missing. */
export function keepOnly(carrying: Carrying, key: string): void {
  const source = openPayload(carrying.text);
  const root = source && rootObject(source);
  const [first, last] = [root?.members[0], root?.members.at(-1)];
  if (root === undefined || first === undefined || last === undefined) {
    add(carrying, [key], '""');
    return;
  }
  const kept = lastMember(root, key);
  const colon = carrying.text.slice(first.keyEnd, first.value.offset);
  const text =
    kept === undefined
      ? `${JSON.stringify(key)}${colon}""`
      : carrying.text.slice(kept.offset, kept.offset + kept.length);
  const range = { offset: first.offset, length: last.offset + last.length - first.offset };
  if (root.members.length === 1 && kept !== undefined) return;
  apply(carrying, [{ range, text }]);
  carrying.takenOut.push(...new Set(root.members.map((member) => member.key).filter((name) => name !== key)));
  if (kept === undefined) carrying.added.push(key);
}

export function takeOut(carrying: Carrying, path: readonly string[]): void {
  if (apply(carrying, setMember(carrying.text, path, undefined))) carrying.takenOut.push(path.at(-1) ?? '');
}

export function add(carrying: Carrying, path: readonly string[], text: string, value?: unknown): void {
  const edits = value === undefined ? setMemberText(carrying.text, path, text) : setMember(carrying.text, path, value);
  if (apply(carrying, edits)) carrying.added.push(path.at(-1) ?? '');
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

export function described({ takenOut, added, moved, rewritten }: Carrying, isAlone: boolean): string {
  const parts = [
    ...(takenOut.length === 0 ? [] : [carryOverMessages['takes-out']({ keys: takenOut })]),
    ...moved,
    ...rewritten,
    ...(added.length === 0 ? [] : [carryOverMessages.adds({ keys: added })]),
  ].join(', ');
  const sentence = isAlone ? parts : carryOverMessages['keeps-own']({ parts });
  return `${sentence}.`;
}
