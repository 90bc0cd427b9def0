import { differenceEdit } from './difference-edit.ts';

/** After a pause this long, what is typed next is a step of its own. */
const pauseMs = 1500;

/** Names the step of undo that a key press in the form belongs to. */
export type NameStep = (field: string, before: string, after: string, nowMs: number) => string;

interface LastPress {
  readonly field: string;
  readonly text: string;
  /** Where the caret was after it. */
  readonly caret: number;
  readonly atMs: number;
}

/**
 * One step is a word of one field: another field or place in it, a pause, and the first letter after a space begin a
 * new one. So an undo takes neither a letter nor everything.
 */
export function createSteps(): NameStep {
  let count = 0;
  let last: LastPress | null = null;
  return (field, before, after, nowMs) => {
    const change = differenceEdit(before, after);
    const start = change?.range.offset ?? 0;
    const caret = start + (change?.text.length ?? 0);
    const isGoingOn =
      last?.field === field &&
      last.text === before &&
      nowMs - last.atMs < pauseMs &&
      (start === last.caret || (caret === start && start === last.caret - 1)) &&
      !beginsWord(before, after);
    if (!isGoingOn) count += 1;
    last = { field, text: after, caret, atMs: nowMs };
    return `form ${String(count)}`;
  };
}

function beginsWord(before: string, after: string): boolean {
  return after.length === before.length + 1 && after.startsWith(before) && /\s$/.test(before) && !/\s$/.test(after);
}
