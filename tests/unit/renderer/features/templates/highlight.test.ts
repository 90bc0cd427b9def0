import { expect, test } from 'vitest';
import { receiverCodes } from '#shared/receiver-code/receiver-codes.ts';
import { templates } from '#shared/templates/templates.ts';
import { type Piece, piecesOfCode, piecesOfPayload } from '../../../../../renderer/features/templates/highlight.ts';

const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const of = (kind: Piece['kind'], pieces: readonly Piece[]) =>
  pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);

test('the pieces of every template and of all code are the text again', () => {
  for (const { push } of templates) expect(joined(piecesOfPayload(push.payloadText))).toBe(push.payloadText);
  for (const { files } of Object.values(receiverCodes)) {
    for (const { text } of files) expect(joined(piecesOfCode(text))).toBe(text);
  }
});

test('keys, texts, numbers, words and variables of a payload are told apart', () => {
  const pieces = piecesOfPayload('{ "a\\"b" : {{now+1h}}, "id": "to {{uuid}}!", "n": -1.5e3, "t": true }');
  expect(of('key', pieces)).toEqual(['"a\\"b"', '"id"', '"n"', '"t"']);
  expect(of('variable', pieces)).toEqual(['{{now+1h}}', '{{uuid}}']);
  expect(of('string', pieces)).toEqual(['"to ', '!"']);
  expect(of('number', pieces)).toEqual(['-1.5e3']);
  expect(of('keyword', pieces)).toEqual(['true']);
});

test('a text of Swift with texts in its expressions is one text', () => {
  const text = 'print("Fetch \\(parts.joined(separator: ", ")) // all") // now';
  expect(of('string', piecesOfCode(text))).toEqual(['"Fetch \\(parts.joined(separator: ", ")) // all"']);
  expect(of('comment', piecesOfCode(text))).toEqual(['// now']);
});
