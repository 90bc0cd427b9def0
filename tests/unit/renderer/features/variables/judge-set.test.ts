import { describe, expect, test } from 'vitest';
import type { VariableSet } from '#shared/contract/variables.ts';
import { reservedVariableNames } from '#shared/payload/variables.ts';
import {
  freeSetName,
  isKeepable,
  judgeSet,
  keptSet,
  noteOnValue,
} from '../../../../../renderer/features/variables/judge-set.ts';

const setOf = (...names: readonly string[]): VariableSet => ({
  id: 'set-1',
  name: 'Staging',
  variables: names.map((name) => ({ name, value: 'x' })),
});

describe('names of variables', () => {
  test.each(['user', '_id', 'A-1'])('%j is fine', (name) => {
    expect(isKeepable(judgeSet(setOf(name), []))).toBe(true);
  });

  test.each<readonly [string, RegExp]>([
    ['', /name/],
    ['1st', /Letters/],
    ['ü', /Letters/],
    ['bad name', /no spaces/],
    ['user ', /no spaces/],
    ...reservedVariableNames.map((name) => [name, /meaning already/] as const),
  ])('%j is told at its field', (name, problem) => {
    const problems = judgeSet(setOf('user', name), []);
    expect(problems.variables).toEqual([null, expect.stringMatching(problem)]);
    expect(isKeepable(problems)).toBe(false);
  });

  test('that occur twice are told at the second', () => {
    expect(judgeSet(setOf('a', 'b', 'a'), []).variables).toEqual([null, null, expect.stringContaining('“a”')]);
  });
});

test('a set has a name of its own', () => {
  const name = (typed: string) => judgeSet({ ...setOf(), name: typed }, ['Live']).name;
  expect([name('Staging'), name(' Live '), name(' ')]).toEqual([
    null,
    expect.stringContaining('Another set'),
    expect.stringContaining('Give'),
  ]);
  expect(freeSetName('New set', ['New set', 'New set 2'])).toBe('New set 3');
});

test('rows that nothing was typed into are neither wrong nor kept', () => {
  const blank = { name: '', value: '' };
  const set = { ...setOf('a'), name: ' Staging ', variables: [blank, { name: 'a', value: '' }, blank] };
  expect(isKeepable(judgeSet(set, []))).toBe(true);
  expect(keptSet(set, judgeSet(set, []))).toEqual({
    id: 'set-1',
    name: 'Staging',
    variables: [{ name: 'a', value: '' }],
  });
});

test('a row whose name is wrong is not kept and all others are; a set whose name is wrong has the one before', () => {
  const set = { ...setOf('a', 'now', 'b', 'a'), name: '' };
  const problems = judgeSet(set, []);
  expect(keptSet(set, problems, setOf('b'))).toEqual(setOf('a', 'b'));
  expect(keptSet(set, problems)).toBeUndefined();
});

test('a variable that was kept is not lost while its name is wrong, nor while another row has its name', () => {
  const kept = (typed: VariableSet, former: VariableSet) => keptSet(typed, judgeSet(typed, []), former);
  expect(kept(setOf('host '), setOf('host'))).toBeUndefined();
  expect(kept(setOf('user', 'user'), setOf('a', 'user'))).toBeUndefined();
  expect(kept(setOf('host', 'now'), setOf('host'))).toEqual(setOf('host'));
  expect(kept(setOf('host'), setOf('host', 'removed'))).toEqual(setOf('host'));
});

test('a variable in a value is told, because nothing looks for it there', () => {
  expect(noteOnValue('until {{ now+1h }}')).toContain('{{ now+1h }} in it goes out as typed');
  expect([noteOnValue(''), noteOnValue('{"a":{"b":1}}'), noteOnValue('{{{{now}}')]).toEqual([null, null, null]);
});
