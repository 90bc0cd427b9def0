import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeHeaderVariables,
  escapeVariables,
  findVariables,
  maskVariables,
  resolveHeaderText,
  resolvePayloadText,
  sourceRange,
  touchesReplacement,
} from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';

const values: VariableValues = {
  nowMs: 1_700_000_000_500,
  uuid: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36',
  count: 7,
  device: { name: 'Maya’s "old" iPhone', token: null },
  environment: { PUSHBENCH_BUILD: '318' },
  own: { user: 'Ada\nLovelace', score: '42' },
};

const resolved = (text: string) => resolvePayloadText(text, values).text;

describe('variables in a payload', () => {
  test('stand for numbers between the values of JSON', () => {
    expect(resolved('{"timestamp": {{now}}, "at": {{nowMs}}, "n": {{counter}}, "score":{{ score }}}')).toBe(
      '{"timestamp": 1700000000, "at": 1700000000500, "n": 7, "score":42}',
    );
  });

  test('are escaped inside of text, so that it stays JSON', () => {
    const text = resolved('{"a":"Hi {{device.name}} of {{user}}","b":{"c":"\\"{{env.PUSHBENCH_BUILD}}"}}');
    expect(JSON.parse(text)).toEqual({
      a: 'Hi Maya’s "old" iPhone of Ada\nLovelace',
      b: { c: '"318' },
    });
  });

  test.each([
    ['now+1h', '1700003600'],
    ['now-30s', '1699999970'],
    ['now+1d-1h', '1700082800'],
    ['now + 2m', '1700000120'],
    ['nowMs+1w', '1700604800500'],
  ])('{{%s}} is %s', (content, value) => {
    expect(resolved(`{{${content}}}`)).toBe(value);
  });

  test('two pairs of brackets write plain ones', () => {
    expect(resolved('{"a":"{{{{name}} and {{counter}}"}')).toBe('{"a":"{{name}} and 7"}');
  });

  test.each([
    ['nobody', 'unknown'],
    ['', 'unknown'],
    ['now+1y', 'unknown'],
    ['constructor', 'unknown'],
    ['device.token', 'no-value'],
    ['env.PUSHBENCH_MISSING', 'no-value'],
    ['env.HOME', 'closed-environment'],
    ['env.pushbench_build', 'closed-environment'],
  ])('{{%s}} is left as it is and told as %s', (content, kind) => {
    const { text, problems } = resolvePayloadText(`{"a":"{{${content}}}"}`, values);
    expect(text).toBe(`{"a":"{{${content}}}"}`);
    expect(problems).toEqual([{ kind, name: content, offset: 6, length: content.length + 4, isInString: true }]);
  });

  test('are not looked for over the end of a line, nor behind a backslash', () => {
    expect(findVariables('{{no\nw}} \\{{now}} {"a":{"b":1}}')).toEqual([]);
  });
});

describe('a header knows no escapes and no quotes', () => {
  test.each([
    ['a\\{{counter}}', 'a\\7'],
    ['\\"{{device.name}}', '\\"Maya’s "old" iPhone'],
    ['"{{{{x}}', '"{{x}}'],
  ])('%s', (typed, sent) => expect(resolveHeaderText(typed, values).text).toBe(sent));

  test.each(['a\\{{now}}', '{{{{{{now}}', '"\\{{x}} {{', '{{}}}}'])('%s as sent is what it resolves to', (text) => {
    expect(resolveHeaderText(escapeHeaderVariables(text), values).text).toBe(text);
  });
});

test('a header takes a value as it is', () => {
  expect(resolveHeaderText('call-{{device.name}}', values).text).toBe('call-Maya’s "old" iPhone');
});

describe('places in a resolved text', () => {
  const typed = '{"timestamp": {{now}}, "x": 1}';
  const found = resolvePayloadText(typed, values);
  const from = (part: string) => {
    const range = sourceRange(found, { offset: found.text.indexOf(part), length: part.length });
    return typed.slice(range.offset, range.offset + range.length);
  };

  test('lead back to the text that was typed', () => {
    expect(from('"timestamp"')).toBe('"timestamp"');
    expect(from('1700000000')).toBe('{{now}}');
    expect(from('000, "x"')).toBe('{{now}}, "x"');
    expect(from('"x": 1')).toBe('"x": 1');
    expect(from(found.text)).toBe(typed);
  });

  test('behind a variable that stands for an empty text leave it out', () => {
    const text = '{{empty}}x{{empty}}';
    const empty = resolvePayloadText(text, { ...values, own: { empty: '' } });
    expect(sourceRange(empty, { offset: 0, length: 1 })).toEqual({ offset: text.indexOf('x'), length: 1 });
    expect(touchesReplacement(empty, { offset: 0, length: 1 })).toBe(false);
  });

  test('say whether a variable is in them', () => {
    const isTouched = (part: string) =>
      touchesReplacement(found, { offset: found.text.indexOf(part), length: part.length });
    expect([isTouched('"timestamp": '), isTouched('"timestamp": 1'), isTouched('000,'), isTouched(', "x"')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom('{{', '}}', '{', '}', '"', '\\', '\n', 'now', 'nobody', ' ', ':', 'x', '{{now}}');
  const anyText = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('an escaped text resolves to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(resolved(escapeVariables(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('every place of the resolved text lies in the typed one, in the same order', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, start, length) => {
        const found = resolvePayloadText(text, values);
        const offset = start % (found.text.length + 1);
        const range = sourceRange(found, { offset, length: length % (found.text.length - offset + 1) });
        expect(range.offset).toBeGreaterThanOrEqual(0);
        expect(range.offset + range.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('masking puts a number exactly where each variable between values stands', () => {
    const masked = maskVariables('{"a":{{now}},"b":"{{now}}", "c" : {{ }} }');
    expect(masked).toBe('{"a":0.00000,"b":"{{now}}", "c" : 0.000 }');
  });

  test('masking keeps every place', () => {
    fc.assert(
      fc.property(anyText, (text) => maskVariables(text).length === text.length),
      { numRuns: 2000 },
    );
  });
});
