const kinds = ['key', 'string', 'number', 'keyword', 'variable', 'comment'] as const;

/** What a stretch of text is, as far as its colour goes. */
export type PieceKind = 'plain' | (typeof kinds)[number];

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const json =
  /(?<key>"(?:\\.|[^"\\\n])*"(?=\s*:))|(?<string>"(?:\\.|[^"\\\n])*")|(?<variable>\{\{[^}\n]*\}\})|(?<number>-?\d[\d.eE+-]*)|(?<keyword>\b(?:true|false|null)\b)/g;
const variable = /(?<variable>\{\{[^}\n]*\}\})/g;
/** Swift texts may hold expressions with texts in them. */
const code =
  /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/|^# .*$)|(?<string>"(?:\\\((?:[^()"\n]|"[^"\n]*"|\([^()\n]*\))*\)|\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/gm;

/** A payload in pieces of one colour each, which together are the text again. */
export function piecesOfPayload(text: string): readonly Piece[] {
  return piecesOf(text, json).flatMap((piece) =>
    piece.kind === 'string' ? piecesOf(piece.text, variable, 'string') : [piece],
  );
}

/** The same for code: remarks and texts apart from the rest. */
export function piecesOfCode(text: string): readonly Piece[] {
  return piecesOf(text, code);
}

function piecesOf(text: string, pattern: RegExp, rest: PieceKind = 'plain'): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
    const named: Readonly<Record<string, string | undefined>> = groups;
    const kind = kinds.find((name) => named[name] !== undefined) ?? rest;
    if (index > end) pieces.push({ kind: rest, text: text.slice(end, index) });
    pieces.push({ kind, text: found });
    end = index + found.length;
  }
  return end < text.length ? [...pieces, { kind: rest, text: text.slice(end) }] : pieces;
}
