import { describe, expect, test } from 'vitest';
import type { Environment } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';
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
  const [first, second] = [credentialOf({ name: 'A' }), certificateOf({ name: 'B' })];
  expect(describeImported([first], first, routeTo('sandbox'), sampleNowMs)).toBe('Imported “A”; this push uses it.');
  expect(describeImported([first, second], second, routeTo('sandbox'), sampleNowMs)).toBe(
    'Imported “A” and “B”; this push uses “B”.',
  );
  expect(describeImported([waitingKeyOf({ name: 'C' })], null, routeTo('sandbox'), sampleNowMs)).toBe('Imported “C”.');
});

describe('why what was imported is not used', () => {
  const say = (credential: Credential, environment: Environment = 'simulator', change = {}) =>
    describeImported([credential], null, { ...routeTo(environment), ...change }, sampleNowMs);

  test('an expired certificate is to be renewed, and Apple is no way out', () => {
    expect(say(expiredCertificateOf())).toMatch(/has expired: renew it/);
    expect(say(expiredCertificateOf())).not.toMatch(/Switch|Production/);
  });

  test('one for another app says so', () => {
    const other = say(certificateOf({ topics: ['com.example.other'] }));
    expect(other).toContain('another app than this push, which goes to com.example.app');
    expect(other).not.toContain('Switch');
  });

  test('a key is not known to Local APNs; only where it may be used is named', () => {
    expect(say(credentialOf())).toContain('Switch to Sandbox or Production');
    const scope = { environments: ['production'], bundleIds: null } as const;
    expect(say(credentialOf({ scope }))).toMatch(/Switch to Production to send/);
  });

  test('one for the other environment says which', () => {
    expect(say(certificateOf({ environments: ['sandbox'] }), 'production')).toContain(
      'It is not for Production. Switch to Sandbox',
    );
  });

  test('a Live Activity wants a key', () => {
    expect(say(certificateOf(), 'simulator', { pushType: 'liveactivity' })).toContain('needs a signing key');
  });
});
