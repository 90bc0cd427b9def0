import { expect, test } from 'vitest';
import { pushTypeNames, pushTypes } from '#shared/apns/push-types.ts';
import {
  describeTokenKind,
  isTokenKind,
  tokenKindChoices,
} from '../../../../../renderer/features/devices/token-kinds.ts';

test('the token kind of every push type can be chosen, each once', () => {
  const values = tokenKindChoices.map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  expect(pushTypeNames.every((name) => values.includes(pushTypes[name].tokenKind))).toBe(true);
});

test('the kind that two push types share names both', () => {
  expect(tokenKindChoices[0]).toEqual({ value: 'app', label: 'App (alert, background)' });
  expect(describeTokenKind('app')).toBe('App token');
  expect(describeTokenKind('voip')).toBe('VoIP token');
});

test('what is not a kind of token is not taken for one', () => {
  expect(isTokenKind('alert')).toBe(false);
  expect(isTokenKind(null)).toBe(false);
  expect(isTokenKind('voip')).toBe(true);
});
