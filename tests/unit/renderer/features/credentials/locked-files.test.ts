import { expect, test } from 'vitest';
import type { InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import { describePassphrase, lockedFiles } from '../../../../../renderer/features/credentials/locked-files.ts';
import { inspectionOf } from '../../../../support/window-samples.ts';

const withMessages = (...messages: readonly string[]): InspectedCredentialFiles => ({
  inspection: inspectionOf({
    problems: messages.map((message) => ({ code: 'wrong-passphrase', severity: 'error', message })),
  }),
  found: [],
  otherProblems: [],
});

test('the only file is the one that is meant', () => {
  expect(lockedFiles(['a.p12'], withMessages('This file is encrypted.'))).toEqual(['a.p12']);
  expect(lockedFiles(['a.p12'], withMessages())).toEqual([]);
  expect(lockedFiles(['a.p12'], null)).toEqual([]);
});

test('of several files those are named that are still closed', () => {
  const inspected = withMessages('b.p12: The passphrase does not open this file.');
  expect(lockedFiles(['a.p12', 'b.p12'], inspected)).toEqual(['b.p12']);
});

test('it is said which file is meant, and of several how different passphrases are given', () => {
  expect(describePassphrase(['a.p12'], 1, false)).toMatch(
    /^“a\.p12” is encrypted\. Type the passphrase .* not kept\.$/,
  );
  expect(describePassphrase(['a.p12', 'b.p12'], 2, false)).toMatch(
    /^“a\.p12” and “b\.p12” are encrypted\..* different passphrases are imported one after another/,
  );
  expect(describePassphrase([], 1, true)).toBe('It opens the file. It is not kept.');
});
