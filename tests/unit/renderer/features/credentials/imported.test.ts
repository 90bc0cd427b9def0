import { expect, test } from 'vitest';
import {
  certificateOf,
  credentialOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../../support/window-samples.ts';
import {
  chooseImported,
  describeImported,
  withImported,
} from '../../../../../renderer/features/credentials/imported.ts';

test('a new signing key is used for Apple but not for Local APNs, which does not know it', () => {
  const key = credentialOf();
  expect(chooseImported([key], 'sandbox', sampleNowMs)).toBe(key);
  expect(chooseImported([key], 'simulator', sampleNowMs)).toBeNull();
});

test('a certificate is used where it may send, and for Local APNs', () => {
  const certificate = certificateOf({ environments: ['sandbox'] });
  expect(chooseImported([certificate], 'sandbox', sampleNowMs)).toBe(certificate);
  expect(chooseImported([certificate], 'simulator', sampleNowMs)).toBe(certificate);
  expect(chooseImported([certificate], 'production', sampleNowMs)).toBeNull();
});

test('of several the first that can send is used', () => {
  const certificate = certificateOf();
  expect(chooseImported([waitingKeyOf(), expiredCertificateOf(), certificate], 'sandbox', sampleNowMs)).toBe(
    certificate,
  );
});

test('in the list a replaced certificate stays where it was, and a new credential comes last', () => {
  const [key, old, other] = [credentialOf(), certificateOf(), waitingKeyOf()];
  const replaced = certificateOf({ notAfterMs: 9 });
  expect(withImported([key, old], [replaced, other])).toEqual([key, replaced, other]);
});

test('it is said what was imported and what is used', () => {
  expect(describeImported([credentialOf({ name: 'A' })], null)).toBe('Imported “A”.');
  const [first, second] = [credentialOf({ name: 'A' }), certificateOf({ name: 'B' })];
  expect(describeImported([first, second], second)).toBe('Imported “A” and “B”; this push uses “B”.');
});
