import type { TextRange } from './payload-tree.ts';
import { type VariableValue, valueOfVariable, type VariableValues } from './variables.ts';

/** A variable as it stands in a text, its brackets included. */
export interface VariableUse extends TextRange {
  /** What stands between the brackets, without blanks around it. */
  readonly name: string;
  /** In text in double quotes, where its value is escaped. */
  readonly isInString: boolean;
}

/** A variable that stands for nothing. */
export interface VariableProblem extends VariableUse {
  readonly kind: Exclude<VariableValue['kind'], 'value'>;
}

/** Text with its variables resolved. A variable that stands for nothing is left as it is. */
export interface ResolvedText {
  readonly text: string;
  readonly problems: readonly VariableProblem[];
  /** What was replaced, in order: variables, and `{{{{`, which writes a plain `{{`. */
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  /** In the text as it was typed. */
  readonly source: TextRange;
  /** In the resolved text. */
  readonly resolved: TextRange;
}

const escapedBrackets = '{{{{';

/** An escape of JSON, a quote, the end of a line (where no text of JSON goes on), plain brackets, or a variable. */
const piece = /\\[^\n\r]|["\n\r]|\{\{\{\{|\{\{([^{}"\\\n\r]*)\}\}/g;

/** The same in a header, where nothing is escaped or quoted. */
const headerPiece = /\{\{\{\{|\{\{([^{}"\\\n\r]*)\}\}/g;

/** Every variable and every `{{{{` of a header, or of a JSON text, which need not be whole. */
function findPieces(text: string, isJsonText: boolean): readonly VariableUse[] {
  const found: VariableUse[] = [];
  let isInString = false;
  for (const { 0: part, 1: content, index } of text.matchAll(isJsonText ? piece : headerPiece)) {
    if (part === '"') isInString = !isInString;
    else if (part === '\n' || part === '\r') isInString = false;
    else if (part.startsWith('{{')) {
      found.push({ name: content?.trim() ?? '', offset: index, length: part.length, isInString });
    }
  }
  return found;
}

/** The variables of a payload text, known or not. */
export function findVariables(text: string): readonly VariableUse[] {
  return findUses(text, true);
}

/** The variables of a header, known or not. */
export function findHeaderVariables(text: string): readonly VariableUse[] {
  return findUses(text, false);
}

function findUses(text: string, isJsonText: boolean): readonly VariableUse[] {
  return findPieces(text, isJsonText).filter(
    ({ offset, length }) => text.slice(offset, offset + length) !== escapedBrackets,
  );
}

/** The payload text that resolves to this one, whatever stands in it: nothing in it is a variable. */
export function escapeVariables(text: string): string {
  return escape(text, true);
}

/** The header that resolves to this one. */
export function escapeHeaderVariables(text: string): string {
  return escape(text, false);
}

function escape(text: string, isJsonText: boolean): string {
  const parts: string[] = [];
  let end = 0;
  for (const { offset, length } of findPieces(text, isJsonText)) {
    const typed = text.slice(offset, offset + length);
    parts.push(text.slice(end, offset), typed === escapedBrackets ? escapedBrackets : '{{', typed);
    end = offset + length;
  }
  return [...parts, text.slice(end)].join('');
}

/** Resolves the variables of a payload: raw between the values of JSON, and escaped inside of text. */
export function resolvePayloadText(text: string, values: VariableValues): ResolvedText {
  return resolve(text, values, true, false);
}

/**
 * The same for whoever judges the text: between the values of JSON a number of the same length takes the place of a
 * variable that stands for nothing. Such a variable counts as replaced, also where it is left as it is.
 */
export function resolveForJudging(text: string, values: VariableValues): ResolvedText {
  return resolve(text, values, true, true);
}

/** Resolves the variables of a header. */
export function resolveHeaderText(text: string, values: VariableValues): ResolvedText {
  return resolve(text, values, false, false);
}

function resolve(text: string, values: VariableValues, isJsonText: boolean, isForJudging: boolean): ResolvedText {
  if (!text.includes('{{')) return unresolved(text);
  const problems: VariableProblem[] = [];
  const replacements: Replacement[] = [];
  const parts: string[] = [];
  let end = 0;
  let resolvedLength = 0;
  for (const use of findPieces(text, isJsonText)) {
    const { name, offset, length, isInString } = use;
    let replacement: string | undefined;
    if (text.slice(offset, offset + length) === escapedBrackets) replacement = '{{';
    else {
      const found = valueOfVariable(name, values);
      if (found.kind !== 'value') {
        problems.push({ ...use, kind: found.kind });
        if (isForJudging) replacement = isInString ? text.slice(offset, offset + length) : placeholder(length);
      } else replacement = isInString ? JSON.stringify(found.value).slice(1, -1) : found.value;
    }
    if (replacement === undefined) continue;
    const before = text.slice(end, offset);
    parts.push(before, replacement);
    replacements.push({
      source: { offset, length },
      resolved: { offset: resolvedLength + before.length, length: replacement.length },
    });
    resolvedLength += before.length + replacement.length;
    end = offset + length;
  }
  return { text: [...parts, text.slice(end)].join(''), problems, replacements };
}

/** A text in which nothing stands for anything else. */
export function unresolved(text: string): ResolvedText {
  return { text, problems: [], replacements: [] };
}

/**
 * The stretch of the typed text that a stretch of the resolved text comes from. A variable is taken whole or not at
 * all; the place right behind one belongs to what follows.
 */
export function sourceRange({ replacements }: ResolvedText, { offset, length }: TextRange): TextRange {
  const start = sourceOffset(replacements, offset, false);
  const end = length === 0 ? start : sourceOffset(replacements, offset + length, true);
  return { offset: start, length: Math.max(0, end - start) };
}

function sourceOffset(replacements: readonly Replacement[], offset: number, isEnd: boolean): number {
  const last = lastOf(replacements, ({ resolved }) => (isEnd ? resolved.offset < offset : resolved.offset <= offset));
  if (last === undefined) return offset;
  const { source, resolved } = last;
  const resolvedEnd = resolved.offset + resolved.length;
  if (isEnd ? offset <= resolvedEnd : offset < resolvedEnd)
    return isEnd ? source.offset + source.length : source.offset;
  return offset + source.offset + source.length - resolvedEnd;
}

/** The last of the replacements of which this is true, which it is for the first ones and then for no more. */
function lastOf(
  replacements: readonly Replacement[],
  isBefore: (replacement: Replacement) => boolean,
): Replacement | undefined {
  let low = 0;
  let high = replacements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const replacement = replacements[middle];
    if (replacement !== undefined && isBefore(replacement)) low = middle + 1;
    else high = middle;
  }
  return replacements[low - 1];
}

/** Whether a stretch of the resolved text holds, or lies in, something that was replaced. */
export function touchesReplacement({ replacements }: ResolvedText, { offset, length }: TextRange): boolean {
  const last = lastOf(replacements, ({ resolved }) => resolved.offset < offset + length);
  return last !== undefined && last.resolved.offset + last.resolved.length > offset;
}

/** A number of so many characters, at least the four brackets. */
function placeholder(length: number): string {
  return '0.'.padEnd(length, '0');
}

/**
 * The text with a number in the place of each variable between the values of JSON, of the same length, so that what
 * reads JSON finds its way through, and every place is the same.
 */
export function maskVariables(text: string): string {
  if (!text.includes('{{')) return text;
  const parts: string[] = [];
  let end = 0;
  for (const { offset, length, isInString } of findVariables(text)) {
    if (isInString) continue;
    parts.push(text.slice(end, offset), placeholder(length));
    end = offset + length;
  }
  return [...parts, text.slice(end)].join('');
}
