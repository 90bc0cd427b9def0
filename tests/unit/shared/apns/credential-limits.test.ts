import { describe, expect, test } from 'vitest';
import {
  credentialObjection,
  environmentObjection,
  learnedRefusal,
  topicObjection,
  topicOfCredential,
} from '#shared/apns/credential-limits.ts';
import { describeFailure } from '#shared/failure.ts';
import {
  certificateOf,
  credentialOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../support/window-samples.ts';

const environments = ['simulator', 'sandbox', 'production'] as const;

describe('where a credential may send', () => {
  test('a universal certificate and a key of which nothing was said may send everywhere', () => {
    for (const environment of environments) {
      expect(environmentObjection(certificateOf(), environment, sampleNowMs)).toBeUndefined();
      expect(environmentObjection(credentialOf(), environment, sampleNowMs)).toBeUndefined();
    }
  });

  test('a certificate for the sandbox is refused in production by name, and Local APNs takes it', () => {
    const certificate = certificateOf({ name: 'Dev', environments: ['sandbox'] });
    expect(environmentObjection(certificate, 'sandbox', sampleNowMs)).toBeUndefined();
    expect(environmentObjection(certificate, 'simulator', sampleNowMs)).toBeUndefined();
    const objection = environmentObjection(certificate, 'production', sampleNowMs);
    expect(objection).toMatchObject({ code: 'certificate-not-for-environment' });
    expect(objection && describeFailure(objection)).toMatch(/“Dev” is not for Production/);
  });

  test('a key is kept to the environments that its owner named', () => {
    const key = credentialOf({ scope: { environments: ['production'], bundleIds: null } });
    expect(environmentObjection(key, 'production', sampleNowMs)).toBeUndefined();
    expect(environmentObjection(key, 'sandbox', sampleNowMs)).toMatchObject({ code: 'key-not-for-environment' });
  });

  test('the sample key is for Local APNs', () => {
    const sample = credentialOf({ isSample: true });
    expect(environmentObjection(sample, 'simulator', sampleNowMs)).toBeUndefined();
    expect(environmentObjection(sample, 'sandbox', sampleNowMs)).toMatchObject({ code: 'credential-is-local' });
  });

  test('an expired certificate and a key that waits for its certificate send nowhere', () => {
    for (const environment of environments) {
      expect(environmentObjection(expiredCertificateOf(), environment, sampleNowMs)).toMatchObject({
        code: 'certificate-expired',
        params: { day: '2025-12-27' },
      });
      expect(environmentObjection(waitingKeyOf(), environment, sampleNowMs)).toMatchObject({
        code: 'credential-without-certificate',
      });
    }
    const { notAfterMs, notBeforeMs } = certificateOf();
    expect(credentialObjection(certificateOf(), notBeforeMs)).toBeUndefined();
    expect(credentialObjection(certificateOf(), notBeforeMs - 1)).toMatchObject({ code: 'certificate-not-yet-valid' });
    expect(credentialObjection(certificateOf(), notAfterMs - 1)).toBeUndefined();
    expect(credentialObjection(certificateOf(), notAfterMs)).toMatchObject({ code: 'certificate-expired' });
  });
});

describe('the topics a credential may send to', () => {
  test('of a certificate are those that it lists, exactly', () => {
    expect(topicObjection(certificateOf(), 'com.example.app.voip', 'voip')).toBeUndefined();
    const objection = topicObjection(certificateOf(), 'com.example.App', 'alert');
    expect(objection).toMatchObject({ code: 'topic-not-in-certificate' });
    expect(objection && describeFailure(objection)).toContain(
      'It lists com.example.app, com.example.app.voip and com.example.app.complication.',
    );
  });

  test('of a long list three are named', () => {
    const topics = ['a.a', 'b.b', 'c.c', 'd.d', 'e.e'];
    const objection = topicObjection(certificateOf({ topics }), 'f.f', 'alert');
    expect(objection && describeFailure(objection)).toContain('a.a, b.b, c.c and 2 more');
  });

  test('of a certificate that lists none, or when there is no topic, are not known', () => {
    expect(topicObjection(certificateOf({ topics: [] }), 'com.example.other', 'alert')).toBeUndefined();
    expect(topicObjection(certificateOf(), '', 'alert')).toBeUndefined();
  });

  test('never include Live Activities and location queries with a certificate, whatever it lists', () => {
    const topic = 'com.example.app.push-type.liveactivity';
    const certificate = certificateOf({ topics: [topic, 'com.example.app.location-query'] });
    expect(topicObjection(certificate, topic, 'liveactivity')).toMatchObject({ code: 'push-type-not-for-certificate' });
    expect(topicObjection(certificate, 'com.example.app.location-query', 'location')).toBeDefined();
    expect(topicObjection(credentialOf(), topic, 'liveactivity')).toBeUndefined();
  });

  test('where Apple contradicts itself about the push type are left to APNs', () => {
    const certificate = certificateOf({ topics: ['com.example.app.pushkit.fileprovider'] });
    expect(topicObjection(certificate, 'com.example.app.pushkit.fileprovider', 'fileprovider')).toBeUndefined();
    expect(topicObjection(credentialOf(), 'com.apple.mgmt.External.1', 'mdm')).toBeUndefined();
  });

  test('of a key are those of the bundle ids that its owner named, with every suffix', () => {
    const key = credentialOf({ scope: { environments: null, bundleIds: ['com.example.app'] } });
    expect(topicObjection(key, 'com.example.app.voip', 'voip')).toBeUndefined();
    expect(topicObjection(key, 'com.example.app', 'alert')).toBeUndefined();
    expect(topicObjection(key, 'com.example.application', 'alert')).toMatchObject({ code: 'topic-not-for-key' });
  });
});

test('a certificate tells its topic where it is clear: its only one, or that of its bundle id for the push type', () => {
  expect(topicOfCredential(certificateOf({ topics: ['com.example.app.voip'] }), 'alert')).toBe('com.example.app.voip');
  expect(topicOfCredential(certificateOf(), 'voip')).toBe('com.example.app.voip');
  expect(topicOfCredential(certificateOf(), 'pushtotalk')).toBeUndefined();
  expect(topicOfCredential(certificateOf({ bundleId: null }), 'alert')).toBeUndefined();
  expect(topicOfCredential(credentialOf(), 'alert')).toBeUndefined();
});

describe('what APNs said before', () => {
  const answer = (environment: (typeof environments)[number], topic: string, reason: string | null, atMs: number) => ({
    environment,
    topic,
    reason,
    atMs,
  });

  test('a refusal in an environment holds for every topic there, and for no other environment', () => {
    const key = credentialOf({ answers: [answer('production', 'a.a', 'BadEnvironmentKeyInToken', 1)] });
    expect(learnedRefusal(key, 'production', 'b.b')?.reason).toBe('BadEnvironmentKeyInToken');
    expect(learnedRefusal(key, 'sandbox', 'a.a')).toBeUndefined();
  });

  test('a refused topic is about that topic only', () => {
    const key = credentialOf({ answers: [answer('sandbox', 'a.a', 'TopicDisallowed', 1)] });
    expect(learnedRefusal(key, 'sandbox', 'a.a')?.reason).toBe('TopicDisallowed');
    expect(learnedRefusal(key, 'sandbox', 'b.b')).toBeUndefined();
  });

  test('an answer that accepted it since takes the refusal back', () => {
    const key = credentialOf({
      answers: [answer('sandbox', 'b.b', null, 2), answer('sandbox', 'a.a', 'InvalidProviderToken', 1)],
    });
    expect(learnedRefusal(key, 'sandbox', 'c.c')).toBeUndefined();
    expect(learnedRefusal(key, 'sandbox', 'b.b')).toBeUndefined();
  });
});
