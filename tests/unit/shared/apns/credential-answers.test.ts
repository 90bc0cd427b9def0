import { describe, expect, test } from 'vitest';
import { isAlertRefusal } from '#shared/apns/alert-refusals.ts';
import { judgeCredential } from '#shared/apns/credential-answers.ts';
import { failure, type Failure } from '#shared/failure.ts';

const rejected = (reason: string) => judgeCredential({ kind: 'rejected', reason, cause: null });
const undelivered = (cause: Failure | null) => judgeCredential({ kind: 'undelivered', reason: null, cause });

describe('what an answer says about the credential', () => {
  test('an accepted push and a refused token: APNs accepts it', () => {
    expect(judgeCredential({ kind: 'accepted', reason: null, cause: null })).toEqual({
      verdict: 'accepted',
      reason: null,
    });
    expect(rejected('BadDeviceToken')).toEqual({ verdict: 'accepted', reason: null });
  });

  test.each([
    ['TopicDisallowed', 'topic-refused'],
    ['BadEnvironmentKeyInToken', 'environment-refused'],
    ['InvalidProviderToken', 'credential-refused'],
  ])('%s: %s, with the reason', (reason, verdict) => {
    expect(rejected(reason)).toEqual({ verdict, reason });
  });

  test('a reason about the request, or one that nobody knows, says nothing', () => {
    expect(rejected('PayloadTooLarge')).toEqual({ verdict: 'nothing', reason: null });
    expect(rejected('NeverSeenBefore')).toEqual({ verdict: 'nothing', reason: null });
  });

  test('a goodbye has a reason of APNs', () => {
    expect(undelivered(failure('certificate-refused', { host: 'h' }))).toEqual({
      verdict: 'credential-refused',
      reason: 'BadCertificate',
    });
    expect(undelivered(failure('certificate-wrong-environment', { host: 'h' }))).toEqual({
      verdict: 'environment-refused',
      reason: 'BadCertificateEnvironment',
    });
  });

  test.each<Failure>([
    failure('certificate-not-received', { host: 'h' }),
    failure('certificate-refused-alert', { host: 'h', alert: 'bad_certificate' }),
    failure('certificate-refused-expired', { host: 'h' }),
    failure('certificate-refused-issuer', { host: 'h' }),
    failure('certificate-refused-revoked', { host: 'h' }),
  ])('a TLS alert refuses the certificate, and no reason is made up for it: $code', (cause) => {
    expect(undelivered(cause)).toEqual({ verdict: 'credential-refused', reason: cause.code });
    // As it is read again from what is stored.
    expect(rejected(cause.code)).toEqual({ verdict: 'credential-refused', reason: cause.code });
    expect(isAlertRefusal(cause.code)).toBe(true);
  });

  test.each<Failure | null>([
    failure('certificate-perhaps-refused', { host: 'h' }),
    failure('certificate-handshake-failed', { host: 'h' }),
    failure('certificate-unusable', { detail: 'X' }),
    failure('connection-closed', { host: 'h' }),
    null,
  ])('what may have another cause says nothing: $code', (cause) => {
    expect(undelivered(cause)).toEqual({ verdict: 'nothing', reason: null });
  });
});
