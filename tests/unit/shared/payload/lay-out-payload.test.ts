import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPayload, minifyPayload } from '#shared/payload/lay-out-payload.ts';
import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';

const values: VariableValues = {
  nowMs: 1_700_000_000_000,
  uuid: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36',
  count: 7,
  device: { name: 'Maya’s iPhone', token: 'ab' },
  environment: {},
  own: {},
};

const resolved = (text: string) => JSON.parse(resolvePayloadText(text, values).text) as unknown;

/** JSON text with variables between its values and inside of its strings. */
const template = fc.json().chain((json) =>
  fc.array(fc.constantFrom('{{now}}', '{{ nowMs - 1h }}', '{{counter}}'), { maxLength: 4 }).map((variables) => {
    const inner = `[${[json, ...variables].join(' ,\n')}]`;
    return `{"variable": ${inner}, "variable-":"at {{now}} \\" {{device.name}}"}`;
  }),
);

describe('laying a payload with variables out', () => {
  test('leaves variables as they are', () => {
    expect(formatPayload('{"timestamp":{{ now }},"text":"{{now}} {{{{"}')).toBe(
      '{\n  "timestamp": {{ now }},\n  "text": "{{now}} {{{{"\n}',
    );
    expect(minifyPayload('{ "timestamp" : {{now+1h}} }')).toBe('{"timestamp":{{now+1h}}}');
    expect(formatPayload('{"$&":{{$&}}}')).toBe('{\n  "$&": {{$&}}\n}');
  });

  test('leaves white space inside of a variable', () => {
    expect(formatPayload('{"a":{{\tnow}},"b":{{now\t}}}')).toBe('{\n  "a": {{\tnow}},\n  "b": {{now\t}}\n}');
    expect(minifyPayload('{ "a" : {{\tnow}} }')).toBe('{"a":{{\tnow}}}');
  });

  test('refuses what would not be JSON', () => {
    expect(formatPayload('{"a":1{{now}}}')).toBeUndefined();
    expect(formatPayload('{"a":{{now}}')).toBeUndefined();
    expect(minifyPayload('{"a":{{{{}')).toBeUndefined();
  });

  test('changes no value and nothing but white space', () => {
    fc.assert(
      fc.property(template, (text) => {
        const formatted = formatPayload(text) ?? '';
        const minified = minifyPayload(text) ?? '';
        expect(resolved(formatted)).toEqual(resolved(text));
        expect(resolved(minified)).toEqual(resolved(text));
        expect(minifyPayload(formatted)).toBe(minified);
        expect(formatPayload(minified)).toBe(formatted);
      }),
    );
  });
});
