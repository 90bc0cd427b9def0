import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

describe.each(['widgets', 'controls'])('a push of the type %s', (pushType) => {
  test.each([
    ['{}', '{', '{"aps": {"content-changed": true}}'],
    ['{"aps":{}}', '"aps"', '{"aps":{"content-changed": true}}'],
    ['{"aps":{"content-changed":false}}', '"content-changed"', '{"aps":{"content-changed":true}}'],
    ['{"aps":{"alert":"Hi"}}', '"aps"', '{"aps":{"alert":"Hi","content-changed": true}}'],
  ])('that asks for nothing is a warning: %s', (text, marked, cured) => {
    expect(codesOf(text, pushType)).toEqual(['nothing-to-reload']);
    expect(findMarked(text, 'nothing-to-reload', pushType)).toMatchObject({ text: marked, severity: 'warning' });
    expect(fixed(text, 'nothing-to-reload', pushType)).toBe(cured);
  });

  test('is right with content-changed, and told once where that is wrong', () => {
    expect(codesOf('{"aps":{"content-changed":true}}', pushType)).toEqual([]);
    expect(codesOf('{"aps":{"content-changed":1}}', pushType)).toEqual(['value-wrong-type']);
    expect(codesOf('{"aps":{"contentChanged":true}}', pushType)).toEqual(['misspelled-key']);
    expect(codesOf('{"content-changed":true,"aps":{}}', pushType)).toEqual(['misplaced-key']);
  });
});

test('whether an alert or a flag that says no was meant otherwise, only a person knows', () => {
  for (const [payloadText, isChoice] of [
    ['{"aps":{"alert":"Hi"}}', true],
    ['{"aps":{"content-changed":false}}', true],
    ['{"aps":{}}', false],
  ] as const) {
    expect(lintExample({ payloadText, pushType: 'widgets' })[0]?.fixes?.[0]?.isChoice ?? false).toBe(isChoice);
  }
});
