import { readForeignNumber } from './foreign-number.ts';
import { isJson } from './json-text.ts';
import type { TextRange } from './payload-tree.ts';

export const slipKinds = [
  'byte-order-mark',
  'comment',
  'trailing-comma',
  'smart-quotes',
  'single-quotes',
  'odd-space',
  'foreign-word',
  'foreign-number',
] as const;

/**
 * Something in a text that keeps it from being JSON, although there is no doubt what was meant. `odd-space` is white
 * space that JSON does not know, such as the no-break space or one of no width; `foreign-word` a value of another
 * language, such as `None`; `foreign-number` a number as other languages have it, such as `.5`.
 */
export interface JsonSlip extends TextRange {
  readonly kind: (typeof slipKinds)[number];
}

export interface SlipSearch {
  readonly slips: readonly JsonSlip[];
  /** The same text with the slips mended, of the same length, so that every place is the same. */
  readonly mended: string;
  /** Whether the text was JSON as it was. */
  readonly isJson: boolean;
}

/** Words for values in JavaScript, Python, Swift and Objective-C, and what they are in JSON. */
export const foreignWords: Readonly<Record<string, string | undefined>> = {
  NaN: 'null',
  Infinity: 'null',
  '+Infinity': 'null',
  '-Infinity': 'null',
  undefined: 'null',
  None: 'null',
  nil: 'null',
  Null: 'null',
  NULL: 'null',
  True: 'true',
  TRUE: 'true',
  YES: 'true',
  False: 'false',
  FALSE: 'false',
  NO: 'false',
};

/** One piece: text in quotes, text in single quotes after which JSON would go on, a comment, a quote that is not straight, odd white space, punctuation or a word. */
const piece =
  /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*("?)|'[^'"\\\n\r]*(?:\\.[^'"\\\n\r]*)*'(?=\s*(?:[:}\]]|,\s*(?:['"{}[\]\d.+/-]|(?:true|false|null|True|False|None)\b)))|'|\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)|[“”„‟]|(?:[^\S \t\n\r]|[\u200b\u2060])+|[{}[\],:]|[^\s\u200b\u2060{}[\],:"“”„‟/]+|\//g;
const endOfText = /[ \t\n\r]*(?:[:}\]]|$|,\s*(?:["“”„‟{[\d/-]|true|false|null))/y;

/**
 * Finds what keeps a text from being JSON and can be mended for certain, as far as it is certain what is inside of
 * quotes. There is nothing in text that is JSON.
 */
export function findSlips(text: string): SlipSearch {
  if (isJson(text)) return { slips: [], mended: text, isJson: true };
  const slips: JsonSlip[] = [];
  const mending: { offset: number; text: string }[] = [];
  const note = (kind: JsonSlip['kind'], offset: number, length: number, replacement: string) => {
    slips.push({ kind, offset, length });
    mending.push({ offset, text: replacement.padEnd(length) });
  };
  // The last two pieces that count, with the place of the last.
  let before = '';
  let last = '';
  let lastAt = 0;
  piece.lastIndex = 0;
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const [token] = found;
    const { index } = found;
    let counted = token;
    // What comes after text without an end may be still that text, or not.
    if (found[1] === '' || token === "'") break;
    if (/^[“”„‟]/.test(token)) {
      const end = findClosingQuote(text, index);
      if (end.isClosed) {
        const length = end.at - index + 1;
        note('smart-quotes', index, length, `"${text.slice(index + 1, end.at)}"`);
      }
      piece.lastIndex = end.at + (end.isClosed ? 1 : 0);
      counted = '""';
    } else if (token.startsWith("'")) {
      note('single-quotes', index, token.length, `"${token.slice(1, -1).replaceAll("\\'", "''")}"`);
      counted = '""';
    } else if (/^[\s\u200b\u2060]/.test(token)) {
      if (index > 0 || !token.startsWith('\uFEFF')) note('odd-space', index, token.length, '');
      else {
        note('byte-order-mark', 0, 1, '');
        if (token.length > 1) note('odd-space', 1, token.length - 1, '');
      }
      continue;
    } else if (token.startsWith('//') || token.startsWith('/*')) {
      const isWhole = token.startsWith('//') || (token.length > 3 && token.endsWith('*/'));
      if (isWhole) note('comment', index, token.length, '');
      continue;
    } else if ((token === '}' || token === ']') && last === ',' && !/^[{[,:]?$/.test(before)) {
      note('trailing-comma', lastAt, 1, '');
    } else if (/^[[:,]?$/.test(last)) {
      const foreign = readForeignValue(token);
      if (foreign !== undefined) note(foreign.kind, index, token.length, foreign.mended);
    }
    before = last;
    last = counted;
    lastAt = index;
  }
  return { slips, mended: replaceAll(text, mending), isJson: false };
}

/** A value of another language, and what stands in its place, which is no longer than it. */
function readForeignValue(word: string): { readonly kind: JsonSlip['kind']; readonly mended: string } | undefined {
  const fitting = (meant: string | null, other: string) =>
    meant !== null && meant.length <= word.length ? meant : other;
  if (Object.hasOwn(foreignWords, word)) {
    // An array fits nowhere that a word may stand, so that no rule takes it for the value itself.
    return { kind: 'foreign-word', mended: fitting(foreignWords[word] ?? null, '[]') };
  }
  const number = readForeignNumber(word);
  return number && { kind: 'foreign-number', mended: fitting(number.meant, '[]') };
}

/** Where text in quotes that are not straight ends: at a quote after which JSON would go on. */
function findClosingQuote(text: string, start: number): { readonly at: number; readonly isClosed: boolean } {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '\n' || character === '\r') return { at, isClosed: false };
    else if (/["“”„‟]/.test(character)) {
      endOfText.lastIndex = at + 1;
      if (endOfText.test(text)) return { at, isClosed: true };
      if (character === '"') return { at, isClosed: false };
    }
  }
  return { at: text.length, isClosed: false };
}

function replaceAll(text: string, mending: readonly { readonly offset: number; readonly text: string }[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { offset, text: replacement } of mending.toSorted((left, right) => left.offset - right.offset)) {
    parts.push(text.slice(end, offset), replacement);
    end = offset + replacement.length;
  }
  return [...parts, text.slice(end)].join('');
}
