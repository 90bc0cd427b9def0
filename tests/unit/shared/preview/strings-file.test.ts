import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStringsFile, readStringsText } from '#shared/preview/strings-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

function entriesOf(text: string): unknown {
  const reading = readStringsText(text);
  return reading.kind === 'read' ? Object.fromEntries(reading.entries) : reading;
}

describe('a strings file', () => {
  test('has keys and texts, comments and blanks', () => {
    const text = `/* Title; "x" = "y"; */
      "LATE" = "%@ is late"; // "NO" = "no";
      // and
      PIER.3 = 'Pier "three"' ;
      "ALONE";
      /**/`;
    expect(entriesOf(text)).toEqual({ LATE: '%@ is late', 'PIER.3': 'Pier "three"', ALONE: 'ALONE' });
  });

  test('has escapes, also of characters beyond 16 bits', () => {
    expect(entriesOf(String.raw`"k" = "\"a\" \\ \n\t\r\'\/ \U00e9 \U0001 \UD83D\UDE00 \101";`)).toEqual({
      k: '"a" \\ \n\t\r\'/ é \u0001 😀 A',
    });
  });

  test('may break a text over lines, and the last of a key that stands twice counts', () => {
    expect(entriesOf('"a"="one\ntwo";"a"="three\\\nfour";')).toEqual({ a: 'three\nfour' });
  });

  test('takes any key, and an empty text', () => {
    expect(entriesOf('"__proto__"="x"; "constructor"=""; ""="y";')).toEqual(
      Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', ''],
        ['', 'y'],
      ]),
    );
    expect(entriesOf('')).toEqual({});
  });

  test.each([
    ['UTF-8', utf8('"k" = "é😀";')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF"k" = "é😀";')],
    ['UTF-16, little end first', utf16('\uFEFF"k" = "é😀";', true)],
    ['UTF-16, big end first', utf16('\uFEFF"k" = "é😀";', false)],
    ['UTF-16 without a byte order mark', utf16('"k" = "é😀";', true)],
    ['UTF-16 without a byte order mark, big end first', utf16('"k" = "é😀";', false)],
  ])('may be %s', (_, bytes) => {
    expect(readStringsFile(bytes)).toEqual({ kind: 'read', entries: new Map([['k', 'é😀']]) });
  });

  test.each([
    ['a binary property list', utf8('bplist00\u0001'), 'binary-plist'],
    ['an XML property list', utf8('<?xml version="1.0"?><plist/>'), 'xml-plist'],
    ['a string catalog', utf8('{\n  "sourceLanguage" : "en"'), 'string-catalog'],
    ['Latin-1', new Uint8Array([0x22, 0xe9, 0x22]), 'encoding'],
    ['cut UTF-16', utf16('\uFEFF"k"', true).slice(0, 7), 'encoding'],
  ])('that is %s is told as such', (_, bytes, code) => {
    expect(readStringsFile(bytes)).toEqual({ kind: 'unreadable', code, place: null });
  });

  test.each([
    ['"a" = "b"\n"c" = "d";', 'semicolon-expected', 2, 1],
    ['"a" = "b"', 'semicolon-expected', 1, 10],
    ['"a" "b";', 'equals-expected', 1, 5],
    ['"a"', 'equals-expected', 1, 4],
    ['"a" = ;', 'value-expected', 1, 7],
    ['"a" = (b);', 'value-expected', 1, 7],
    ['"a" = "b";\r\n\r\n  = "x";', 'key-expected', 3, 3],
    ['\n "a = b;', 'quote-open', 2, 2],
    ['"a" = "b\\";', 'quote-open', 1, 7],
    ['"a" = "b\\', 'quote-open', 1, 7],
    ['"a" /* = "b";', 'comment-open', 1, 5],
    ['“a” = "b";', 'smart-quotes', 1, 1],
    ['{ "a" = "b"; }', 'key-expected', 1, 1],
  ])('%j is told with its place', (text, code, line, column) => {
    expect(readStringsText(text)).toMatchObject({ kind: 'unreadable', code, place: { line, column } });
  });
});

const texts = fc.string({ unit: 'grapheme' });
const quoted = (text: string) =>
  `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
const blank = fc.constantFrom('', ' ', '\n', '\t', '/* “c” ; = " */', '// c\n', '\r\n');
const files = fc.array(fc.tuple(texts, texts, fc.array(blank, { minLength: 4, maxLength: 4 })), { maxLength: 8 });

describe('of any file', () => {
  test('what was written is read, in every encoding', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('utf-8', 'le', 'be'), (rows, encoding) => {
        const text = rows
          .map(
            ([key, value, [a, b, c, d]]) => `${a ?? ''}${quoted(key)}${b ?? ''}=${c ?? ''}${quoted(value)}${d ?? ''};`,
          )
          .join('');
        const bytes = encoding === 'utf-8' ? utf8(text) : utf16(`\uFEFF${text}`, encoding === 'le');
        const entries = new Map(rows.map(([key, value]) => [key, value]));
        expect(readStringsFile(bytes)).toEqual({ kind: 'read', entries });
      }),
    );
  });

  test('reading never throws, and an error lies in the text', () => {
    const parts = fc.array(
      fc.oneof(texts, fc.constantFrom('"', "'", ';', '=', '/*', '*/', '//', '\\', '\\U', '\n', '“', '{', 'a')),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('');
        const reading = readStringsText(text);
        if (reading.kind === 'read' || reading.place === null) return;
        const { offset, line, column } = reading.place;
        expect(offset).toBeLessThanOrEqual(text.length);
        const before = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['read', 'unreadable']).toContain(readStringsFile(bytes).kind);
      }),
    );
  });

  test('a long one takes no long time', () => {
    const text = '"key %d" = "text\\n \\U00e9"; /* c */\n'.repeat(50_000);
    const start = performance.now();
    readStringsText(text);
    readStringsText(`"${'\\'.repeat(1_000_000)}`);
    readStringsText('/ '.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
