import { describe, expect, test } from 'vitest';
import { rejectionReasons, type RejectionReason } from '#shared/apns/rejection-reasons.ts';
import { describeFailure, failure, type Failure } from '#shared/failure.ts';
import { explainCredentialTest } from '#shared/messages/credential-test.ts';
import { certificateOf, credentialOf } from '../../../support/window-samples.ts';

const route = { environment: 'sandbox', topic: 'com.example.app' } as const;
const key = credentialOf();
const certificate = certificateOf();

function answered(reason: string | null) {
  return { kind: reason === null ? 'accepted' : 'rejected', status: 400, reason, cause: null } as const;
}

function undelivered(cause: Failure) {
  return { kind: 'undelivered', status: null, reason: null, cause } as const;
}

/** What each of Apple's reasons says about the credential that was tested. */
const verdicts: Record<RejectionReason, 'accepted' | 'refused' | 'unclear'> = {
  BadDeviceToken: 'accepted',
  DeviceTokenNotForTopic: 'accepted',
  ExpiredToken: 'accepted',
  Unregistered: 'accepted',
  TopicDisallowed: 'refused',
  BadCertificate: 'refused',
  BadCertificateEnvironment: 'refused',
  BadEnvironmentKeyInToken: 'refused',
  BadEnvironmentKeyIdInToken: 'refused',
  Forbidden: 'refused',
  InvalidProviderToken: 'refused',
  UnrelatedKeyIdInToken: 'refused',
  BadCollapseId: 'unclear',
  BadExpirationDate: 'unclear',
  BadMessageId: 'unclear',
  BadPriority: 'unclear',
  BadTopic: 'unclear',
  DuplicateHeaders: 'unclear',
  IdleTimeout: 'unclear',
  InvalidPushType: 'unclear',
  MissingDeviceToken: 'unclear',
  MissingTopic: 'unclear',
  PayloadEmpty: 'unclear',
  ExpiredProviderToken: 'unclear',
  MissingProviderToken: 'unclear',
  BadPath: 'unclear',
  MethodNotAllowed: 'unclear',
  PayloadTooLarge: 'unclear',
  TooManyProviderTokenUpdates: 'unclear',
  TooManyRequests: 'unclear',
  InternalServerError: 'unclear',
  ServiceUnavailable: 'unclear',
  Shutdown: 'unclear',
};

const reasons = Object.keys(rejectionReasons) as RejectionReason[];

describe.each([
  ['a key', key],
  ['a certificate', certificate],
])('the test of %s', (_name, credential) => {
  test.each(reasons)('is explained after %s: what it means, and what to do unless it is accepted', (reason) => {
    const explanation = explainCredentialTest(credential, route, answered(reason));
    expect(explanation.verdict).toBe(verdicts[reason]);
    expect(explanation.headline).not.toBe('');
    expect(explanation.meaning.length).toBeGreaterThan(20);
    expect(explanation.remedy === null).toBe(explanation.verdict === 'accepted');
    expect(explanation.proven.length > 0).toBe(
      explanation.verdict === 'accepted' || ['TopicDisallowed', 'MissingTopic', 'BadTopic'].includes(reason),
    );
  });

  test('names a reason that Apple does not document', () => {
    const explanation = explainCredentialTest(credential, route, answered('NeverSeenBefore'));
    expect(explanation).toMatchObject({ verdict: 'unclear' });
    expect(explanation.meaning).toContain('NeverSeenBefore');
  });

  test.each<Failure>([
    failure('host-not-found', { host: 'h' }),
    failure('connection-refused', { host: 'h', port: 1 }),
    failure('host-unreachable', { host: 'h', port: 1 }),
    failure('tls-untrusted', { host: 'h', code: 'CERT_UNTRUSTED' }),
    failure('tls-wrong-host', { host: 'h' }),
    failure('tls-expired', { host: 'h' }),
    failure('tls-not-spoken', { host: 'h', port: 1, code: 'X' }),
    failure('not-http2', { host: 'h', port: 1 }),
    failure('deadline-passed', { host: 'h', timeoutMs: 1000 }),
    failure('deadline-passed-connecting', { host: 'h', timeoutMs: 1000 }),
    failure('stream-refused', { host: 'h' }),
    failure('send-cancelled'),
    failure('answer-not-from-apns', { host: 'h', status: 502 }),
    failure('simulator-not-running'),
  ])('says nothing about the credential when there was no answer: $code', (cause) => {
    const explanation = explainCredentialTest(credential, route, undelivered(cause));
    expect(explanation).toMatchObject({ verdict: 'unclear', proven: [] });
    expect(explanation.headline).toMatch(/nothing is known/i);
    expect(explanation.meaning.length).toBeGreaterThan(20);
  });
});

test('an accepted key has proven its id, its team, the environment and the topic', () => {
  const { headline, proven } = explainCredentialTest(key, route, answered('BadDeviceToken'));
  expect(headline).toBe('APNs accepts this signing key in Sandbox');
  const all = proven.join(' ');
  for (const word of ['ABC123DEFG', 'TEAM123456', 'Sandbox', 'com.example.app']) expect(all).toContain(word);
});

test('a key that is refused names the ids to compare', () => {
  const { meaning } = explainCredentialTest(key, route, answered('InvalidProviderToken'));
  expect(meaning).toContain('TEAM123456');
  expect(meaning).toContain('ABC123DEFG');
});

test('a key of one’s own that Local APNs does not know is not called wrong', () => {
  const explanation = explainCredentialTest(
    key,
    { environment: 'simulator', topic: 'com.example.app' },
    answered('InvalidProviderToken'),
  );
  expect(explanation.verdict).toBe('unclear');
  expect(explanation.meaning).toContain('sample key');
  expect(explanation.meaning).not.toContain('revoked');
});

test('a certificate for the other environment of Local APNs is told where to change that', () => {
  const { headline, remedy } = explainCredentialTest(
    certificate,
    { environment: 'simulator', topic: 'com.example.app' },
    undelivered(failure('certificate-wrong-environment', { host: '127.0.0.1' })),
  );
  expect(headline).not.toContain('Local APNs');
  expect(remedy).toContain('stand for the other environment');
});

test.each<Failure>([
  failure('certificate-refused', { host: 'h' }),
  failure('certificate-not-received', { host: 'h' }),
  failure('certificate-refused-alert', { host: 'h', alert: 'bad_certificate' }),
  failure('certificate-refused-expired', { host: 'h' }),
  failure('certificate-refused-issuer', { host: 'h' }),
  failure('certificate-refused-revoked', { host: 'h' }),
])('a certificate that is refused by goodbye or by a TLS alert is told so, with the sentence: $code', (cause) => {
  expect(explainCredentialTest(certificate, route, undelivered(cause))).toEqual({
    verdict: 'refused',
    headline: 'APNs refuses this certificate',
    meaning: describeFailure(cause),
    proven: [],
    remedy: null,
  });
});

test('a certificate that TLS cannot use was refused by nobody, but is of no use', () => {
  const cause = failure('certificate-unusable', { detail: 'ERR_OSSL' });
  expect(explainCredentialTest(certificate, route, undelivered(cause))).toMatchObject({
    verdict: 'refused',
    headline: 'This certificate cannot be used',
  });
});

test.each<Failure>([
  failure('certificate-handshake-failed', { host: 'h' }),
  failure('certificate-perhaps-refused', { host: 'h' }),
  failure('tls-failed', { host: 'h', code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA' }),
])('a connection that ends may be about a certificate, never about a key: $code', (cause) => {
  const explanation = explainCredentialTest(certificate, route, undelivered(cause));
  expect(explanation).toMatchObject({ verdict: 'unclear', headline: 'APNs ended the connection' });
  expect(explanation.remedy).toMatch(/refused during TLS/);
  expect(explainCredentialTest(key, route, undelivered(cause)).remedy).toBeNull();
});

test('a token that is too old to APNs is not called one made just now: tokens are used for a while', () => {
  const { meaning } = explainCredentialTest(key, route, answered('ExpiredProviderToken'));
  expect(meaning).toContain('makes a new one after 50');
  expect(meaning).toContain('differ by 10 minutes or more');
});

test('without a topic the key is proven and nothing is said of topics', () => {
  const { proven, headline } = explainCredentialTest(key, { ...route, topic: '' }, answered('MissingTopic'));
  expect(headline).toBe('The signing key is accepted; no topic was tried');
  expect(proven.join(' ')).not.toContain('topic');
});

test('another host than Apple’s proves nothing that only Apple knows', () => {
  for (const credential of [key, certificate]) {
    const elsewhere = { ...route, otherHost: 'push.example.com' };
    const { headline, proven } = explainCredentialTest(credential, elsewhere, answered('BadDeviceToken'));
    expect(headline).toMatch(/^push\.example\.com accepts this [a-z ]+$/);
    expect(proven.join(' ')).not.toMatch(/revoked|Sandbox|APNs/);
    const { verdict, meaning } = explainCredentialTest(key, elsewhere, answered('InvalidProviderToken'));
    expect([verdict, meaning]).toEqual([
      'refused',
      expect.stringContaining('nothing about the key at Apple') as string,
    ]);
  }
});
