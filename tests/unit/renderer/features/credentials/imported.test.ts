import { expect, test } from 'vitest';
import type { Environment } from '#shared/apns/environments.ts';
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

const routeTo = (environment: Environment) => ({ environment, bundleId: 'com.example.app', pushType: 'alert' });

test('a new signing key is used for Apple but not for Local APNs, which does not know it', () => {
  const key = credentialOf();
  expect(chooseImported([key], routeTo('sandbox'), sampleNowMs)).toBe(key);
  expect(chooseImported([key], routeTo('simulator'), sampleNowMs)).toBeNull();
});

test('a certificate is used where it may send, and for Local APNs', () => {
  const certificate = certificateOf({ environments: ['sandbox'] });
  expect(chooseImported([certificate], routeTo('sandbox'), sampleNowMs)).toBe(certificate);
  expect(chooseImported([certificate], routeTo('simulator'), sampleNowMs)).toBe(certificate);
  expect(chooseImported([certificate], routeTo('production'), sampleNowMs)).toBeNull();
});

test('in Local APNs a push that works is not given a certificate for another app', () => {
  const route = { ...routeTo('simulator'), bundleId: 'com.example.sample' };
  expect(chooseImported([certificateOf()], route, sampleNowMs)).toBeNull();
  expect(chooseImported([certificateOf()], { ...route, environment: 'sandbox' }, sampleNowMs)).not.toBeNull();
});

test('of several the first that can send is used', () => {
  const certificate = certificateOf();
  expect(chooseImported([waitingKeyOf(), expiredCertificateOf(), certificate], routeTo('sandbox'), sampleNowMs)).toBe(
    certificate,
  );
});

test('in the list a replaced certificate stays where it was, and a new credential comes last', () => {
  const [key, old, other] = [credentialOf(), certificateOf(), waitingKeyOf()];
  const replaced = certificateOf({ notAfterMs: 9 });
  expect(withImported([key, old], [replaced, other])).toEqual([key, replaced, other]);
});

test('it is said what was imported and what is used', () => {
  expect(describeImported([credentialOf({ name: 'A' })], null, 'sandbox')).toBe('Imported “A”.');
  expect(describeImported([credentialOf({ name: 'A' })], null, 'simulator')).toContain(
    'Switch to Sandbox or Production',
  );
  const [first, second] = [credentialOf({ name: 'A' }), certificateOf({ name: 'B' })];
  expect(describeImported([first, second], second, 'sandbox')).toBe('Imported “A” and “B”; this push uses “B”.');
});
