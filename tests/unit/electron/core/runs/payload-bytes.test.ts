import { assertJson, payloadBytes, payloadOfBytes } from '#core/runs/payload-bytes.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('payload bytes', () => {
  test('any bytes come out of a payload as they went in', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const original = Buffer.from(bytes);
        expect(payloadBytes(payloadOfBytes(original)).equals(original)).toBe(true);
      }),
    );
  });

  test('a byte order mark is kept', () => {
    const marked = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect(payloadBytes(payloadOfBytes(marked)).equals(marked)).toBe(true);
  });
});

describe('what is not one JSON text', () => {
  test.each([
    ['a missing value', '{\n  "aps":\n}', { line: 3, column: 1 }],
    ['a trailing comma', '{"a":1,}', { line: 1, column: 8 }],
    ['a comment', '{} // no', { line: 1, column: 4 }],
  ])('%s is refused with its place', (_name, text, place) => {
    expect(() => {
      assertJson(Buffer.from(text));
    }).toThrow(expect.objectContaining({ failure: { code: 'payload-not-json', params: place } }) as Error);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'payload-empty'],
    ['a byte order mark', Buffer.from('\uFEFF{}'), 'payload-has-byte-order-mark'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'payload-not-utf8'],
  ])('%s is refused by its own name', (_name, body, code) => {
    expect(() => {
      assertJson(body);
    }).toThrow(expect.objectContaining({ failure: { code, params: {} } }) as Error);
  });

  test.each(['{}', '[]', '"text"', ' {"a":1.0,"a":12345678901234567890}\r\n\t'])('%s is accepted', (text) => {
    expect(() => {
      assertJson(Buffer.from(text));
    }).not.toThrow();
  });
});
