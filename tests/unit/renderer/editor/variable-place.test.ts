import { describe, expect, test } from 'vitest';
import type { VariableValues } from '#shared/payload/variables.ts';
import {
  findVariablePlace,
  isInVariable,
  meaningOfVariable,
  offeredVariables,
} from '../../../../renderer/editor/variable-place.ts';

const values: VariableValues = {
  nowMs: 0,
  uuid: '',
  count: 1,
  device: { name: null, token: null },
  environment: { PUSHBENCH_BUILD: '318' },
  own: { user: 'Ada' },
};

/** The part of a line that completion replaces, with the caret at `|`. */
function replaced(marked: string): string | undefined {
  const line = marked.replace('|', '');
  const place = findVariablePlace(line, marked.indexOf('|'));
  return place && line.slice(place.start, place.end);
}

describe('a variable that is typed', () => {
  test.each([
    ['{"a": {{|}}}', '{{}}'],
    ['{"a": {{no|}}', '{{no}}'],
    ['{"a": {{no|w}} }', '{{now}}'],
    ['{"a": {{no| , "b": 1', '{{no'],
    ['{"a": "at {{no|"}', '{{no'],
    ['{"a": "{{{{ {{|"}', '{{'],
    ['{{ now +|', '{{ now +'],
  ])('is replaced as a whole: %s', (marked, whole) => {
    expect(replaced(marked)).toBe(whole);
  });

  test.each(['{"a": {|}', '{"a": {{now}}|}', '"{{{{|"', '"{{ "no|'])('is none here: %s', (marked) => {
    expect(replaced(marked)).toBeUndefined();
    expect(isInVariable(marked.slice(0, marked.indexOf('|')))).toBe(false);
  });
});

test('all variables that there are are offered, each with a meaning', () => {
  const names = offeredVariables(values).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['now', 'uuid', 'device.token', 'user', 'env.PUSHBENCH_BUILD']));
  expect(names).not.toContain('env.PUSHBENCH_');
  expect(offeredVariables(null).length).toBeGreaterThan(0);
  expect(names.map((name) => meaningOfVariable(name, values))).not.toContain(undefined);
});

test('a shifted time means what the time means, and an unknown variable nothing', () => {
  expect(meaningOfVariable('nowMs - 2d', values)).toBe(meaningOfVariable('nowMs', values));
  expect(meaningOfVariable('nope', values)).toBeUndefined();
});
