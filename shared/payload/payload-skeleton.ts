import { applyFix, type TextEdit } from '../lint/fix.ts';
import { objectAt, type PayloadSource, rootObject, type SourceMember, type SourceObject } from './payload-source.ts';

/** A payload without the bulk of what it carries: short enough to be changed again and again. */
export interface Skeleton {
  readonly text: string;
  /** Puts the bulk back into the text, wherever it stands by now. */
  readonly restore: (text: string) => string;
}

/** A value longer than this is left out, and so is what lies between the ends of more members than these. */
const longValue = 200;
const manyMembers = 50;
const keptAtEnds = 2;

/** The keys of dictionaries of Apple's: what is in them is looked into, wherever they stand. */
const dictionaries = new Set(['aps', 'alert', 'sound', 'title', 'body']);
const nestingLimit = 4;

/**
 * Leaves long values and long runs of members out of a payload, with short ones in their place that are strings where
 * those were. Members that `isNeeded` names stay.
 */
export function skeletonOf(source: PayloadSource, isNeeded: (key: string) => boolean): Skeleton {
  const { typed } = source;
  let mark = '\uE000';
  while (typed.includes(mark)) mark += '\uE000';
  const pieces: string[] = [];
  const edits: TextEdit[] = [];

  /** Leaves out what stands between two places. */
  function leaveOut(offset: number, end: number, write: (name: string) => string): void {
    const range = { offset, length: end - offset };
    edits.push({ range, text: write(JSON.stringify(mark + String(pieces.length))) });
    pieces.push(typed.slice(offset, end));
  }

  function shorten({ key, value }: SourceMember, depth: number): void {
    if (value.length <= longValue) return;
    const object = depth < nestingLimit && dictionaries.has(key) ? objectAt(source, value.offset) : undefined;
    const isText = typed.charAt(value.offset) === '"';
    if (object !== undefined) shortenAll(object, depth + 1);
    else leaveOut(value.offset, value.offset + value.length, (name) => (isText ? name : `[${name}]`));
  }

  function shortenAll({ members }: SourceObject, depth: number): void {
    let run: SourceMember[] = [];
    const endRun = () => {
      const [first, last] = [run[keptAtEnds], run.at(-1 - keptAtEnds)];
      const isLong = run.length > manyMembers && first !== undefined && last !== undefined;
      if (isLong) leaveOut(first.offset, last.offset + last.length, (name) => `${name}:0`);
      for (const member of isLong ? [...run.slice(0, keptAtEnds), ...run.slice(-keptAtEnds)] : run) {
        shorten(member, depth);
      }
      run = [];
    };
    for (const member of members) {
      if (!isNeeded(member.key)) {
        run.push(member);
        continue;
      }
      endRun();
      shorten(member, depth);
    }
    endRun();
  }

  const root = rootObject(source);
  if (root !== undefined) shortenAll(root, 0);
  const left = new RegExp(`\\["${mark}(\\d+)"\\]|"${mark}(\\d+)"(?::0)?`, 'g');
  return {
    text: edits.length === 0 ? typed : applyFix(typed, { edits }),
    restore: (text) =>
      edits.length === 0
        ? text
        : text.replace(left, (_, value?: string, other?: string) => pieces[Number(value ?? other)] ?? ''),
  };
}
