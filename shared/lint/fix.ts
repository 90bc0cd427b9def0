import { fixTitles } from '../messages/fixes.ts';
import type { TextRange } from '../payload/payload-tree.ts';

/** Puts `text` in the place of a stretch of the payload text. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** A way to cure a diagnostic. The edits are all of the same text and do not overlap. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** It cures, but whether it is what was meant only a person knows: “fix all” leaves it. Default: false. */
  readonly isChoice?: boolean;
}

type FixTitles = typeof fixTitles;

/** Makes a fix with the parameters its title asks for. */
export function fix<Name extends keyof FixTitles>(
  name: Name,
  edits: readonly TextEdit[],
  ...params: Parameters<FixTitles[Name]>
): Fix {
  const write = fixTitles[name] as (...args: Parameters<FixTitles[Name]>) => string;
  return { title: write(...params), edits };
}

/** The same as a choice; undefined where there is no fix. */
export function asChoice(found: Fix | undefined, isChoice = true): Fix | undefined {
  return found && (isChoice ? { ...found, isChoice } : found);
}

/** The text after all edits of a fix. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  const inOrder = edits.toSorted((left, right) => left.range.offset - right.range.offset);
  const parts: string[] = [];
  let end = 0;
  for (const { range, text: replacement } of inOrder) {
    parts.push(text.slice(end, range.offset), replacement);
    end = range.offset + range.length;
  }
  return [...parts, text.slice(end)].join('');
}
