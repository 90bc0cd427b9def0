import { expect, test } from 'vitest';
import { readableEnvironment } from '#core/own-environment.ts';
import { ownVariable } from '#shared/own-environment.ts';

test('a variable whose name begins with PUSHBENCH_ can be read, and no other', () => {
  const environment = { PUSHBENCH_BUILD: '318', PUSHBENCH_: '1', HOME: '/root', MY_PUSHBENCH_X: '1', AWS_SECRET: 's' };
  expect(readableEnvironment(environment)).toEqual({ PUSHBENCH_BUILD: '318' });
});

test.each(Object.values(ownVariable))('%s, which the program itself reads, cannot be read in any case', (name) => {
  const lower = `PUSHBENCH_${name.slice('PUSHBENCH_'.length).toLowerCase()}`;
  expect(readableEnvironment({ [name]: 'told', [lower]: 'told' })).toEqual({});
});
