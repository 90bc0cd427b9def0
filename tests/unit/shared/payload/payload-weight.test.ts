import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { formatJson, minifyJson } from '#shared/payload/json-text.ts';
import { weighPayload, type PayloadWeight } from '#shared/payload/payload-weight.ts';

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

function sumOf({ parts, frameBytes, whitespaceBytes }: PayloadWeight): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, frameBytes + whitespaceBytes);
}

/** JSON as somebody might write it: any spacing, some characters escaped. */
const jsonText = fc.tuple(fc.json(), fc.constantFrom('as it is', 'laid out', 'escaped')).map(([json, way]) => {
  if (way === 'laid out') return formatJson(json) ?? json;
  if (way === 'as it is') return json;
  return json.replace(/[^\p{ASCII}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
});

describe('the weight of a payload', () => {
  test('tells what each member takes, and those of aps by themselves', () => {
    const text = '{ "aps": {"alert": "Hi", "badge": 1},\n "id": [1, 2] }';
    const { bytes, parts, frameBytes, whitespaceBytes } = weighPayload(text);
    expect(bytes).toBe(bytesOf(text));
    expect(parts).toEqual([
      {
        key: 'aps',
        bytes: bytesOf('"aps":{"alert":"Hi","badge":1}'),
        range: { offset: 2, length: 5 },
        members: [
          { key: 'alert', bytes: bytesOf('"alert":"Hi"'), range: { offset: 10, length: 7 }, members: [] },
          { key: 'badge', bytes: bytesOf('"badge":1'), range: { offset: 25, length: 7 }, members: [] },
        ],
      },
      { key: 'id', bytes: bytesOf('"id":[1,2]'), range: { offset: 39, length: 4 }, members: [] },
    ]);
    expect([frameBytes, whitespaceBytes]).toEqual([bytesOf('{,}'), 10]);
  });

  test('names the three largest values with the way to them, the largest first', () => {
    const { largest } = weighPayload(
      '{"aps":{"alert":{"body":"推送通知"}},"list":[1,"12345678",[true,"abcd"]],"n":12}',
    );
    expect(largest.map(({ path, bytes }) => [path.join('.'), bytes])).toEqual([
      ['aps.alert.body', 14],
      ['list.1', 10],
      ['list.2.1', 6],
    ]);
  });

  test('says what escapes cost against the characters themselves', () => {
    const { escapes, nonAscii } = weighPayload(String.raw`{"a":"\u00e9\ud83d\ude00\\u00e9\u0041 é"}`);
    expect(escapes).toEqual({ count: 3, bytes: 24, plainBytes: 2 + 4 + 1 });
    expect(nonAscii).toEqual({ characters: 1, bytes: 2 });
  });

  test('does not count escapes that JSON needs', () => {
    expect(weighPayload(String.raw`["\u0001\ud83d\u001f"]`).escapes.count).toBe(0);
    // These could be written shorter, though not plainly.
    expect(weighPayload(String.raw`["\u000a\u0022"]`).escapes).toEqual({ count: 2, bytes: 12, plainBytes: 4 });
  });

  test('keeps duplicate keys apart', () => {
    expect(weighPayload('{"a":1,"a":22}').parts.map(({ bytes }) => bytes)).toEqual([5, 6]);
  });

  test.each(['', '{"aps":', 'not json', '{"a":1,}'])('of %j, which is not JSON, only the whole is known', (text) => {
    expect(weighPayload(text)).toMatchObject({
      isJson: false,
      bytes: bytesOf(text),
      frameBytes: bytesOf(text),
      parts: [],
    });
  });

  test('is the number of bytes that are sent, and the parts sum up to the whole', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, fc.string({ unit: 'binary' })), (text) => {
        const weight = weighPayload(text);
        expect(weight.bytes).toBe(bytesOf(text));
        expect(sumOf(weight)).toBe(weight.bytes);
        const minified = minifyJson(text);
        expect(minified !== undefined).toBe(weight.isJson);
        if (minified !== undefined) expect(weight.bytes - weight.whitespaceBytes).toBe(countUtf8Bytes(minified));
      }),
    );
  });

  test('finds its values where they stand', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        for (const { path, range, bytes } of weighPayload(text).largest) {
          const written = text.slice(range.offset, range.offset + range.length);
          expect(bytesOf(written)).toBe(bytes);
          // Of duplicate keys the parser takes the last, so only the value itself can be compared.
          expect(() => JSON.parse(written) as unknown).not.toThrow();
          expect(path.length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});
