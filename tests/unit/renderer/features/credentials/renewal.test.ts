import { expect, test } from 'vitest';
import { certificateOf, foundOf, inspectionOf } from '../../../../support/window-samples.ts';
import { whyNoRenewal } from '../../../../../renderer/features/credentials/renewal.ts';

const renewed = certificateOf({ name: 'X' });
const newer = inspectionOf({ kind: 'universal', bundleId: 'com.example.app', fingerprintSha256: '00'.repeat(32) });
const target = { id: renewed.id, name: renewed.name };

test('the certificate that replaces it renews it', () => {
  expect(whyNoRenewal(foundOf(newer, { action: 'replace', target }), renewed)).toBeNull();
});

test('one for another app does not, and both apps are named', () => {
  const other = foundOf({ ...newer, bundleId: 'com.example.other' });
  expect(whyNoRenewal(other, renewed)).toBe(
    'This does not renew “X”: it is for com.example.other, and “X” is for com.example.app.',
  );
});

test('one of another key or kind does not', () => {
  const other = foundOf(newer, { action: 'none' });
  expect(whyNoRenewal(other, renewed)).toContain('not made from a request with its key');
});

test('the old one is recognised', () => {
  const old = { ...newer, fingerprintSha256: renewed.fingerprintSha256 };
  expect(whyNoRenewal(foundOf(old, { action: 'known', target }), renewed)).toContain('has already');
});

test('nothing is said of keys, and while nothing is renewed', () => {
  expect(whyNoRenewal(foundOf(), renewed)).toBeNull();
  expect(whyNoRenewal(foundOf(newer), undefined)).toBeNull();
});
