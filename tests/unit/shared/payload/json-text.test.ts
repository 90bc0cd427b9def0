import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson, isJson, minifyJson } from '#shared/payload/json-text.ts';

/** JSON as people and programs write it: any value with any white space between its tokens. */
const spacedJson = fc
  .tuple(fc.jsonValue(), fc.infiniteStream(fc.constantFrom('', ' ', '\n', '\r\n', '\t', '  ')))
  .map(([value, spaces]) =>
    (JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^{}[\],:"]+/g) ?? [])
      .map((part) => `${spaces.next().value}${part}`)
      .join(''),
  );

/** The text without the white space outside of its strings. */
function tokens(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}

describe.each([
  ['format', formatJson],
  ['minify', minifyJson],
])('%s', (_name, layOut) => {
  test('changes nothing but white space outside of strings', () => {
    fc.assert(fc.property(spacedJson, (json) => tokens(layOut(json) ?? 'refused') === tokens(json)));
  });

  test('keeps the value', () => {
    fc.assert(
      fc.property(spacedJson, (json) => {
        expect(JSON.parse(layOut(json) ?? 'refused')).toEqual(JSON.parse(json));
      }),
    );
  });

  test('changes nothing when it is done a second time', () => {
    fc.assert(
      fc.property(spacedJson, (json) => {
        const once = layOut(json) ?? 'refused';
        return layOut(once) === once;
      }),
    );
  });

  test('keeps numbers, escapes and duplicate keys as they are spelled', () => {
    const odd = String.raw`{ "aps":{"badge":1.0}, "9":1, "1":12345678901234567890, "a":1e2, "a":"\u00e9\/é" }`;
    expect(tokens(layOut(odd) ?? '')).toBe(tokens(odd));
  });

  test('refuses text that is not JSON', () => {
    for (const text of ['', '{', '{"a":1,}', '// no\n{}', "{'a':1}", '\ufeff{}']) expect(layOut(text)).toBeUndefined();
  });
});

test('the formatted text has one member a line, two spaces a level, and leaves empty objects closed', () => {
  expect(formatJson('{"a":[1,{"b":{}}],"c":[]}')).toBe(
    ['{', '  "a": [', '    1,', '    {', '      "b": {}', '    }', '  ],', '  "c": []', '}'].join('\n'),
  );
});

test('a very long string is laid out without overflowing the stack', () => {
  const json = JSON.stringify({ text: 'é"\\'.repeat(300_000) });
  expect(minifyJson(` ${json} `)).toBe(json);
});

test('judges text as JSON.parse does', () => {
  expect([isJson('null'), isJson('"a\nb"'), isJson('01'), isJson(' {} ')]).toEqual([true, false, false, true]);
});
