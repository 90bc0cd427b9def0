import { describe, expect, test } from 'vitest';
import { planCredentialTest, topicForTest } from '#shared/apns/credential-test.ts';
import { nobodysToken } from '#shared/apns/test-device.ts';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import {
  certificateOf,
  composedPush,
  credentialOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../support/window-samples.ts';

function plan(
  credential: Credential,
  topic: string | null,
  environment: 'simulator' | 'sandbox' | 'production' = 'sandbox',
) {
  return planCredentialTest(credential, { environment, topic }, sampleNowMs);
}

test('a test goes to a token that is nobody’s, is not stored by APNs and shows nothing', () => {
  expect(plan(credentialOf(), 'com.example.app')).toMatchObject({
    kind: 'ready',
    input: {
      environment: 'sandbox',
      endpoint: null,
      targets: [{ token: '0'.repeat(64), deviceName: 'Credential test' }],
      notification: { topic: 'com.example.app', pushType: 'alert', expiration: 0, collapseId: null },
    },
  });
  expect(parseDeviceToken(nobodysToken)).toMatchObject({ token: nobodysToken });
});

test.each([
  ['com.example.app', 'alert'],
  ['com.example.app.voip', 'voip'],
  ['com.example.app.push-type.liveactivity', 'liveactivity'],
  ['com.apple.mgmt.External.0c3e', 'mdm'],
  ['', 'alert'],
])('a test with the topic “%s” is a push of the type %s', (topic, pushType) => {
  expect(plan(credentialOf(), topic)).toMatchObject({ input: { notification: { topic, pushType } } });
});

test('what is sent is JSON that no lint objects to', () => {
  const planned = plan(credentialOf(), 'com.example.app');
  const payloadText = planned.kind === 'ready' ? planned.input.notification.payload.content : '';
  const context = { deviceBundleId: 'com.example.app', tokenKinds: [], nowMs: sampleNowMs };
  const errors = lintPush(composedPush({ payloadText }), context).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test.each([
  [expiredCertificateOf(), 'certificate-expired'],
  [waitingKeyOf(), 'credential-without-certificate'],
  [credentialOf({ isSample: true }), 'credential-is-local'],
] as const)('what cannot send is not tested', (credential, code) => {
  expect(plan(credential, 'com.example.app')).toMatchObject({ kind: 'not-ready', failure: { code } });
});

test('the sample key is tested with Local APNs', () => {
  expect(plan(credentialOf({ isSample: true }), 'com.example.app', 'simulator')).toMatchObject({ kind: 'ready' });
});

test('limits are not in the way of a test, which finds out about them', () => {
  const development = certificateOf({ environments: ['sandbox'] });
  expect(plan(development, 'com.example.other', 'production')).toMatchObject({
    kind: 'ready',
    input: { environment: 'production', notification: { topic: 'com.example.other' } },
  });
});

describe('the topic of a test', () => {
  test('with a certificate is the wanted one if it is listed, else its bundle id', () => {
    expect(topicForTest(certificateOf(), 'sandbox', 'com.example.app.voip')).toBe('com.example.app.voip');
    expect(topicForTest(certificateOf(), 'sandbox', 'com.example.other')).toBe('com.example.app');
    const voip = certificateOf({ topics: ['com.example.app.voip'] });
    expect(topicForTest(voip, 'sandbox', null)).toBe('com.example.app.voip');
  });

  test('with a key is the wanted one, else one accepted there, else one that its owner named', () => {
    const key = credentialOf({
      scope: { environments: null, bundleIds: ['com.example.said'] },
      answers: [
        { environment: 'production', topic: 'com.example.live', reason: null, atMs: 3 },
        { environment: 'sandbox', topic: 'com.example.refused', reason: 'TopicDisallowed', atMs: 2 },
        { environment: 'sandbox', topic: 'com.example.used', reason: null, atMs: 1 },
      ],
    });
    expect(topicForTest(key, 'sandbox', 'com.example.wanted')).toBe('com.example.wanted');
    expect(topicForTest(key, 'sandbox', '')).toBe('com.example.used');
    expect(topicForTest({ ...key, answers: [] }, 'sandbox', null)).toBe('com.example.said');
    expect(topicForTest(credentialOf(), 'sandbox', null)).toBe('');
  });
});
