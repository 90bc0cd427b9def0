import { expect, test } from 'vitest';
import type { Variables } from '#shared/contract/variables.ts';
import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { noVariables } from '../../../../../renderer/client/no-variables.ts';
import { deviceOf } from '../../../../support/window-samples.ts';
import { ownVariables, variableValues } from '../../../../../renderer/features/composer/variable-values.ts';

const variables: Variables = {
  sets: [
    { id: 'staging', name: 'Staging', variables: [{ name: 'user', value: 'Ada' }] },
    { id: 'live', name: 'Live', variables: [{ name: 'user', value: 'Grace' }] },
  ],
  activeSetId: 'live',
  environment: { PUSHBENCH_BUILD: '7' },
  nextCount: 3,
};
const occasion = { nowMs: 5000, uuid: 'e5e5', target: deviceOf({ name: 'Phone', token: 'ab' }) };

test('a push gets the variables of the set that is used, and those of its first device and its time', () => {
  const text = '{{user}} {{device.name}} {{device.token}} {{now}} {{uuid}} {{counter}} {{env.PUSHBENCH_BUILD}}';
  const resolved = resolvePayloadText(text, variableValues(variables, occasion));
  expect(resolved).toMatchObject({ text: 'Grace Phone ab 5 e5e5 3 7', problems: [] });
});

test('without a set in use there are no variables of one’s own', () => {
  expect(ownVariables({ ...variables, activeSetId: null })).toEqual({});
  expect(ownVariables({ ...variables, activeSetId: 'gone' })).toEqual({});
});

test('without a device its variables have no value', () => {
  const values = variableValues(noVariables, { ...occasion, target: undefined });
  expect(resolvePayloadText('{{device.name}}', values).problems).toMatchObject([{ kind: 'no-value' }]);
});
