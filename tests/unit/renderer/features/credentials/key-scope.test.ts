import { expect, test } from 'vitest';
import {
  bundleIdsOfText,
  bundleIdsProblem,
  choiceOfScope,
  keyScopeChoiceNames,
  scopeOf,
} from '../../../../../renderer/features/credentials/key-scope.ts';

test.each(keyScopeChoiceNames)('the choice “%s” comes back from the scope it stands for', (choice) => {
  expect(choiceOfScope(scopeOf(choice, ''))).toBe(choice);
});

test('bundle ids may be parted by commas, spaces or lines, and each counts once', () => {
  expect(bundleIdsOfText(' com.example.app, com.example.other\ncom.example.app;com.example.third ')).toEqual([
    'com.example.app',
    'com.example.other',
    'com.example.third',
  ]);
});

test('no bundle id means any', () => {
  expect(bundleIdsOfText(' , ')).toBeNull();
});

test.each([
  ['not a bundle', '“not”'],
  ['com.example.app, ümlaut', '“ümlaut”'],
  ['com.example/y', '“com.example/y”'],
  ['com..app', '“com..app”'],
])('in “%s” %s is named as no bundle id', (text, named) => {
  expect(bundleIdsProblem(text)).toContain(`${named} is not a bundle id`);
});

test.each(['', ' , ', 'com.example.app com.example-2.Other'])('nothing is wrong with “%s”', (text) => {
  expect(bundleIdsProblem(text)).toBeNull();
});
