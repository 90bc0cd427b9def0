import { expect, test } from 'vitest';
import {
  bundleIdsOfText,
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
