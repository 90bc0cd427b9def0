import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFix } from '#shared/lint/fix.ts';
import { setMember, setMemberText } from '#shared/payload/edit-payload.ts';
import { formatJson } from '#shared/payload/json-text.ts';

const title = ['aps', 'alert', 'title'];
const badge = ['aps', 'badge'];

/** The text after a member was set; undefined where it cannot be set. */
function set(text: string, path: readonly string[], value: unknown): string | undefined {
  const edits = setMember(text, path, value);
  return edits && applyFix(text, { edits });
}

describe('a value is changed where it stands', () => {
  test('one-line text keeps its blanks, its order and its custom keys', () => {
    const text = '{ "n": 1.0,"aps" : {"badge":  3 , "alert": "caf\\u00e9"}, "n": 2 }\n';
    expect(set(text, badge, 4)).toBe(text.replace('3', '4'));
  });

  test('of duplicates the one that parsers take is changed, and all are taken away', () => {
    const text = '{"aps": {"badge": 1, "sound": "x", "badge": 2}, "aps": {"badge": 3, "badge": 4, "z": 0, "badge": 5}}';
    expect(set(text, badge, 9)).toBe(text.replace('5', '9'));
    expect(set(text, badge, undefined)).toBe('{"aps": {"badge": 1, "sound": "x", "badge": 2}, "aps": {"z": 0}}');
  });

  test('variables stay as they were typed, and one that is replaced is replaced whole', () => {
    const text = '{"aps": {"badge": {{ counter }}, "alert": "Hi {{device.name}}"}, "at": {{now}}}';
    expect(set(text, badge, 0)).toBe(text.replace('{{ counter }}', '0'));
    expect(set(text, ['aps', 'alert'], 'x')).toBe(text.replace('Hi {{device.name}}', 'x'));
    const edits = setMemberText(text, badge, '{{counter}}') ?? [];
    expect(applyFix(text, { edits })).toBe(text.replace('{{ counter }}', '{{counter}}'));
  });

  test('the same value in another spelling is left as it is', () => {
    expect(setMember('{"aps":{"alert":"caf\\u00e9","badge":1.0}}', ['aps', 'alert'], 'café')).toEqual([]);
    expect(setMember('{"aps":{"badge":1.0}}', badge, 1)).toEqual([]);
  });
});

describe('what is missing is made in the layout of the rest', () => {
  test.each([
    ['{}', '{"aps": {"alert": {"title": "Hi"}}}'],
    ['{"n":1}', '{"aps":{"alert":{"title":"Hi"}},"n":1}'],
    ['{"n": 1, "m": 2}', '{"aps": {"alert": {"title": "Hi"}}, "n": 1, "m": 2}'],
    ['{"aps":{}}', '{"aps":{"alert":{"title":"Hi"}}}'],
    ['{"aps": {"alert": {"body": "x"}}}', '{"aps": {"alert": {"title": "Hi", "body": "x"}}}'],
    ['{\n}', '{\n  "aps": {\n    "alert": {\n      "title": "Hi"\n    }\n  }\n}'],
    [
      '{\r\n\t"aps": {\r\n\t\t"sound": "x"\r\n\t}\r\n}\r\n',
      '{\r\n\t"aps": {\r\n\t\t"alert": {\r\n\t\t\t"title": "Hi"\r\n\t\t},\r\n\t\t"sound": "x"\r\n\t}\r\n}\r\n',
    ],
    [
      '{\n    "aps": {},\n    "n": 1\n}',
      '{\n    "aps": {\n        "alert": {\n            "title": "Hi"\n        }\n    },\n    "n": 1\n}',
    ],
    [
      '{\n  "aps": {"alert": {"subtitle": "s"}, "badge": 1}\n}',
      '{\n  "aps": {"alert": {"title": "Hi", "subtitle": "s"}, "badge": 1}\n}',
    ],
  ])('%j', (text, expected) => {
    expect(set(text, title, 'Hi')).toBe(expected);
  });

  test('Apple’s keys stand in the usual order, one’s own at the end', () => {
    const text = '{"aps":{"alert":{"title":"t","body":"b"},"category":"c","own":1}}';
    expect(set(text, ['aps', 'alert', 'subtitle'], 's')).toContain('"title":"t","subtitle":"s","body":"b"');
    expect(set(text, badge, 1)).toContain('},"badge":1,"category"');
    expect(set(text, ['other'], [1, { a: true }])).toBe(text.replace(/\}$/, ',"other":[1,{"a":true}]}'));
  });
});

describe('a text alert', () => {
  test('becomes a dictionary with a title, and keeps its text as it is spelled', () => {
    expect(set('{"aps": {"alert": "caf\\u00e9"}}', title, 'Hi')).toBe(
      '{"aps": {"alert": {"title": "Hi", "body": "caf\\u00e9"}}}',
    );
    expect(set('{\n  "aps": {\n    "alert": "b"\n  }\n}', ['aps', 'alert', 'loc-key'], 'K')).toBe(
      '{\n  "aps": {\n    "alert": {\n      "body": "b",\n      "loc-key": "K"\n    }\n  }\n}',
    );
  });

  test('stays text while only its body is changed, and goes with it', () => {
    expect(set('{"aps":{"alert":"a","badge":1}}', ['aps', 'alert', 'body'], 'b')).toBe(
      '{"aps":{"alert":"b","badge":1}}',
    );
    expect(set('{"aps":{"alert":"a","badge":1}}', ['aps', 'alert', 'body'], undefined)).toBe('{"aps":{"badge":1}}');
    expect(setMember('{"aps":{"alert":"a"}}', title, undefined)).toEqual([]);
  });
});

test('a member is taken away with its comma and its line', () => {
  const text = '{\n  "aps": {\n    "alert": "a",\n    "badge": 1,\n    "sound": "x"\n  }\n}\n';
  expect(set(text, ['aps', 'alert'], undefined)).toBe(text.replace('"alert": "a",\n    ', ''));
  expect(set(text, badge, undefined)).toBe(text.replace(',\n    "badge": 1', ''));
  expect(set(text, ['aps', 'sound'], undefined)).toBe(text.replace(',\n    "sound": "x"', ''));
  expect(set('{"aps": { "badge": 1 }}', badge, undefined)).toBe('{"aps": {}}');
});

test.each([
  '',
  '{"aps":{}} // why',
  '{"aps":{},}',
  '\uFEFF{}',
  '[]',
  '3',
  '{"aps":3}',
  '{"aps":{"sound":"x"}',
  '{{now}}',
])('what is no JSON object, or leads nowhere, is not touched: %s', (text) => {
  expect(setMember(text, ['aps', 'badge'], 1)).toBeUndefined();
});

describe('for any payload', () => {
  const key = fc.constantFrom('aps', 'alert', 'title', 'body', 'badge', 'sound', 'own', 'mdm', '', 'é"\\');
  const value = fc.letrec<{ any: unknown; object: Record<string, unknown> }>((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), tie('object')),
    object: fc.dictionary(key, tie('any'), { maxKeys: 5 }),
  }));
  const laidOut = fc
    .tuple(value.object, fc.constantFrom('tight', 'lines', 'crlf', 'tabs', 'spaced'))
    .map(([object, way]) => {
      const tight = JSON.stringify(object);
      const lines = formatJson(tight) ?? '';
      if (way === 'lines') return `${lines}\n`;
      if (way === 'crlf') return lines.replaceAll('\n', '\r\n');
      if (way === 'tabs') return JSON.stringify(object, null, '\t');
      return way === 'spaced' ? `  ${lines.replaceAll(/\n\s*/g, ' ')} ` : tight;
    });
  const path = fc.oneof(
    fc.constantFrom(title, badge, ['aps', 'alert', 'body'], ['aps', 'sound', 'name'], ['own']),
    fc.array(key, { minLength: 1, maxLength: 4 }),
  );

  /** The value as it should be afterwards; undefined where the way leads through something that is no object. */
  function expected(root: unknown, way: readonly string[], wanted: unknown, at: readonly string[] = []): unknown {
    const [first = '', ...rest] = way;
    if (at.join('/') === 'aps/alert' && way.length === 1 && !isObject(root) && root !== undefined) {
      if (first === 'body' && wanted === undefined) return 'gone';
      if (first === 'body') return { value: isObject(wanted) ? { body: wanted } : wanted };
      if (wanted === undefined) return { value: root };
      return { value: root === null ? { [first]: wanted } : { [first]: wanted, body: root } };
    }
    if (root !== undefined && !isObject(root)) return undefined;
    const object = root ?? {};
    if (rest.length === 0) {
      const { [first]: _, ...others } = object;
      return { value: wanted === undefined ? others : { ...others, [first]: wanted } };
    }
    if (wanted === undefined && !Object.hasOwn(object, first)) return { value: object };
    const inside = expected(Object.hasOwn(object, first) ? object[first] : undefined, rest, wanted, [...at, first]);
    if (inside === 'gone') {
      const { [first]: _, ...others } = object;
      return { value: others };
    }
    return isObject(inside) ? { value: { ...object, [first]: inside['value'] } } : undefined;
  }

  function isObject(any: unknown): any is Record<string, unknown> {
    return typeof any === 'object' && any !== null && !Array.isArray(any);
  }

  test('a dictionary as the body of a text alert stays its body', () => {
    expect(set('{"aps":{"alert":"Tea"}}', ['aps', 'alert', 'body'], {})).toBe('{"aps":{"alert":{"body":{}}}}');
  });

  test('the value is the old one with just that change, and setting it once more is no edit', () => {
    fc.assert(
      fc.property(laidOut, path, fc.oneof(fc.jsonValue(), fc.constant(undefined)), (text, way, wanted) => {
        const after = set(text, way, wanted);
        const should = expected(JSON.parse(text), way, JSON.parse(JSON.stringify(wanted ?? null)) ?? wanted);
        if (should === undefined) {
          expect(after).toBeUndefined();
          return;
        }
        expect({ value: JSON.parse(after ?? '') as unknown }).toEqual(should);
        expect(setMember(after ?? '', way, wanted)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('only white space, commas and the member itself are touched, and setting the old value again brings the old payload', () => {
    fc.assert(
      fc.property(laidOut, path, fc.string(), (text, way, wanted) => {
        const edits = setMember(text, way, wanted);
        if (edits === undefined) return;
        // One place only, and outside of it every character stays.
        expect(edits.length).toBeLessThanOrEqual(1);
        const after = applyFix(text, { edits });
        for (const { range, text: added } of edits) {
          expect(after.slice(0, range.offset)).toBe(text.slice(0, range.offset));
          expect(after.slice(range.offset + added.length)).toBe(text.slice(range.offset + range.length));
        }
        const had = valueIn(JSON.parse(text), way);
        if (had.isThere) expect(JSON.parse(set(after, way, had.value) ?? '')).toEqual(JSON.parse(text));
      }),
      { numRuns: 400 },
    );
  });

  function valueIn(root: unknown, [first = '', ...rest]: readonly string[]): { isThere: boolean; value?: unknown } {
    if (!isObject(root) || !Object.hasOwn(root, first)) return { isThere: false };
    return rest.length === 0 ? { isThere: true, value: root[first] } : valueIn(root[first], rest);
  }

  test('text that was laid out by format is laid out so afterwards', () => {
    fc.assert(
      fc.property(value.object, path, fc.jsonValue({ maxDepth: 2 }), (object, way, wanted) => {
        const text = formatJson(JSON.stringify(object)) ?? '';
        fc.pre(Object.keys(object).length > 0 && text.includes('\n'));
        const after = set(text, way, wanted);
        if (after !== undefined) expect(after).toBe(formatJson(after));
      }),
      { numRuns: 300 },
    );
  });
});
