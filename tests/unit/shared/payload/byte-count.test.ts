import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';

test('counts bytes of UTF-8, not characters', () => {
  expect([
    countUtf8Bytes(''),
    countUtf8Bytes('abc'),
    countUtf8Bytes('é'),
    countUtf8Bytes('推送'),
    countUtf8Bytes('⛴️🧭'),
  ]).toEqual([0, 3, 2, 6, 10]);
});

test('counts what Node sends, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => countUtf8Bytes(text) === Buffer.byteLength(text, 'utf8')),
  );
  expect(countUtf8Bytes('\ud83d')).toBe(Buffer.from('\ud83d', 'utf8').length);
});

test('counts a stretch by itself, so that half a character at its end is a lone surrogate', () => {
  expect([countUtf8Bytes('a⛴b', 1, 2), countUtf8Bytes('🧭', 0, 1), countUtf8Bytes('x🧭y', 1, 3)]).toEqual([3, 3, 4]);
});
