import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import {
  addVariableOptions,
  readOwnVariables,
  type VariableOptions,
} from '../../../../electron/cli/variable-options.ts';

function parse(...args: string[]): VariableOptions {
  const command = addVariableOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
  return command.parse(args, { from: 'user' }).opts<VariableOptions>();
}

const staging = {
  id: 'a',
  name: 'Staging',
  variables: [
    { name: 'user', value: 'Ada' },
    { name: 'level', value: '1' },
  ],
};
const readSets = () => Promise.resolve([staging]);
const noSets = () => Promise.reject(new Error('No set is named.'));

describe('variables of a command line', () => {
  test.each([['user'], ['now=1'], ['now-1h=1'], ['a b=1'], ['=1'], ['1=1'], ['a=1', 'a=2']])(
    'are refused when they are set as %s %s',
    (...set) => {
      expect(() => parse(...set.flatMap((text) => ['--set', text]))).toThrow(/error: option '--set <name=value>'/);
    },
  );

  test('are none without an option, so that text stays as it is', async () => {
    expect(await readOwnVariables(parse(), noSets)).toBeNull();
  });

  test('may be empty, hold “=” and line breaks, and have any name that a variable may have', async () => {
    const own = await readOwnVariables(parse('--set', 'a=', '--set', 'b=x=\ny', '--set', '__proto__=z'), noSets);
    expect(Object.entries(own ?? {})).toEqual([
      ['a', ''],
      ['b', 'x=\ny'],
      ['__proto__', 'z'],
    ]);
  });

  test('are the built-in ones alone with --variables, unless it names a set', async () => {
    expect(await readOwnVariables(parse('--variables'), noSets)).toEqual({});
    expect(await readOwnVariables(parse('--variables', 'Staging', '--set', 'user=Bob'), readSets)).toEqual({
      user: 'Bob',
      level: '1',
    });
  });

  test('of a set that is not there are refused with the sets that are', async () => {
    await expect(readOwnVariables(parse('--variables', 'Prod'), readSets)).rejects.toMatchObject({
      failure: { code: 'variable-set-unknown', params: { name: 'Prod', known: ['Staging'] } },
    });
  });
});
