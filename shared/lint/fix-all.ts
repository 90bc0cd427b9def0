import { slipKinds } from '../payload/json-slips.ts';
import { type CodeCounts, countCodes, isCured } from './certain-fixes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { applyFix, type Fix } from './fix.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

type Judge = (text: string) => readonly Diagnostic[];

/** A fix with the code of what it is for. */
interface Cure {
  readonly code: string;
  readonly fix: Fix;
}

/** A text with what is said of it. */
interface Stage extends FixedText {
  readonly found: readonly Diagnostic[];
  readonly codes: CodeCounts;
}

/**
 * Applies every fix of errors and warnings that is no choice and that cures for certain, one after the other, each to
 * what the one before has left; slips of one kind together, because there may be hundreds. What is only worth knowing
 * stays as it is. It comes to an end because each step leaves fewer diagnostics. `judge` need not have tried the fixes.
 */
export function fixAll(text: string, judge: Judge): FixedText {
  const found = judge(text);
  let stage: Stage = { text, count: 0, found, codes: countCodes(found) };
  for (;;) {
    const next = fixSlips(stage, judge) ?? fixFirst(stage, judge);
    if (next === undefined) return { text: stage.text, count: stage.count };
    stage = next;
  }
}

/** The fix of an error or a warning that “fix all” applies, if there is one. */
export function certainFix(found: Pick<Diagnostic, 'severity' | 'fixes'>): Fix | undefined {
  return plainFixes(found)[0];
}

function plainFixes({ severity, fixes = [] }: Pick<Diagnostic, 'severity' | 'fixes'>): readonly Fix[] {
  return severity === 'error' || severity === 'warning' ? fixes.filter(({ isChoice = false }) => !isChoice) : [];
}

function fixFirst(stage: Stage, judge: Judge): Stage | undefined {
  for (const found of stage.found) {
    for (const fix of plainFixes(found)) {
      const next = tryTogether(stage, [{ code: found.code, fix }], judge);
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

/** Applies as many fixes of one kind of slip as hold together: they do not disturb each other, unless they touch. */
function fixSlips(stage: Stage, judge: Judge): Stage | undefined {
  for (const kind of slipKinds.filter((code) => (stage.codes.get(code) ?? 0) > 1)) {
    const cures = apart(
      stage.found
        .filter(({ code }) => code === kind)
        .flatMap((found) => plainFixes(found).slice(0, 1))
        .map((fix) => ({ code: kind, fix })),
    );
    for (let size = cures.length; size > 1; size = Math.ceil(size / 2)) {
      for (let start = 0; start < cures.length; start += size) {
        const next = tryTogether(stage, cures.slice(start, start + size), judge);
        if (next !== undefined) return next;
      }
    }
  }
  return undefined;
}

/** Those in their order that do not touch the one before. */
function apart(cures: readonly Cure[]): readonly Cure[] {
  const kept: Cure[] = [];
  let end = -1;
  for (const cure of cures) {
    const { edits } = cure.fix;
    if (Math.min(...edits.map(({ range }) => range.offset)) <= end) continue;
    kept.push(cure);
    end = Math.max(...edits.map(({ range }) => range.offset + range.length));
  }
  return kept;
}

/** The text with all these fixes; undefined where they do not cure all that they are for, or bring something new. */
function tryTogether(stage: Stage, cures: readonly Cure[], judge: Judge): Stage | undefined {
  const text = applyFix(stage.text, { edits: cures.flatMap(({ fix }) => fix.edits) });
  const found = judge(text);
  const codes = countCodes(found);
  const isHolding = isCured(
    stage.codes,
    codes,
    cures.map(({ code }) => code),
  );
  return isHolding ? { text, count: stage.count + cures.length, found, codes } : undefined;
}
