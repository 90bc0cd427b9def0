import { describe, expect, test } from 'vitest';
import {
  hasCertificateCome,
  proposeSubject,
} from '../../../../../renderer/features/credentials/signing-request-subject.ts';
import { certificateOf, credentialOf, waitingKeyOf } from '../../../../support/window-samples.ts';

const ada = { commonName: 'Ada Example', email: 'ada@example.com' };

describe('whom a request names', () => {
  test('the same as the key that was made last', () => {
    const older = waitingKeyOf({ id: 'older', commonName: 'Old', email: 'old@example.com', createdAtMs: 1 });
    const newer = waitingKeyOf({ createdAtMs: 2 });
    expect(proposeSubject(null, [older, newer, credentialOf({ createdAtMs: 3 })])).toEqual(ada);
  });

  test('its own key’s name is taken before that of a newer key', () => {
    const own = waitingKeyOf({ createdAtMs: 1 });
    const newer = waitingKeyOf({ id: 'newer', commonName: 'New', email: 'new@example.com', createdAtMs: 2 });
    expect(proposeSubject(own, [own, newer])).toEqual(ada);
  });

  test('a renewal is not named by a key that has nothing to do with it', () => {
    expect(proposeSubject(certificateOf(), [waitingKeyOf(), certificateOf()])).toEqual({ commonName: '', email: '' });
  });

  test('an imported key names nobody, nor does a certificate', () => {
    const imported = waitingKeyOf({ origin: 'imported', commonName: '', email: '' });
    expect(proposeSubject(certificateOf(), [imported, certificateOf()])).toEqual({ commonName: '', email: '' });
  });
});

describe('whether the certificate of a request has come', () => {
  test('a key that waits has it when it is a certificate', () => {
    expect(hasCertificateCome(waitingKeyOf(), waitingKeyOf())).toBe(false);
    expect(hasCertificateCome(waitingKeyOf(), certificateOf())).toBe(true);
  });

  test('a certificate that is renewed has it when it is another certificate', () => {
    expect(hasCertificateCome(certificateOf(), certificateOf({ name: 'Renamed' }))).toBe(false);
    expect(hasCertificateCome(certificateOf(), certificateOf({ fingerprintSha256: '00'.repeat(32) }))).toBe(true);
  });

  test('a credential that was removed has none', () => {
    expect(hasCertificateCome(waitingKeyOf(), undefined)).toBe(false);
  });
});
