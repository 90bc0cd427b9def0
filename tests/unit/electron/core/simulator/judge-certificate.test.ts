import { describe, expect, test } from 'vitest';
import type { ClientCertificate } from '#core/simulator/client-certificate.ts';
import { isForOtherEnvironment } from '#core/simulator/client-certificate.ts';
import { appToken, judge, topic, voipToken } from './simulated-request.ts';
import type { RequestChanges } from './simulated-request.ts';

/** Without a list of topics, as older certificates are. */
const single: ClientCertificate = {
  kind: 'production',
  topics: [topic],
  hasTopicList: false,
  environments: ['production'],
};
const universal: ClientCertificate = {
  kind: 'universal',
  topics: [topic, `${topic}.voip`, `${topic}.complication`],
  hasTopicList: true,
  environments: ['sandbox', 'production'],
};
const unreadable: ClientCertificate = { kind: null, topics: [], hasTopicList: false, environments: [] };

/** Judges a request that carries no provider token. */
function judgeWith(certificate: ClientCertificate, changes: RequestChanges = {}) {
  return judge({ certificate, ...changes, headers: { authorization: null, ...changes.headers } });
}

describe('a request over a connection with a client certificate', () => {
  test('needs no provider token', () => {
    expect(judgeWith(universal)).toEqual({ status: 200, reason: null, timestampMs: null, providerToken: null });
  });

  test.each(['bearer a.b.c', 'nonsense', ''])('is not harmed by the authorization %j: the certificate wins', (text) => {
    expect(judgeWith(universal, { headers: { authorization: text } })).toMatchObject({ status: 200 });
  });

  test('may use each topic that the certificate lists', () => {
    const headers = { 'apns-topic': `${topic}.voip`, ':path': `/3/device/${voipToken}`, 'apns-push-type': 'voip' };
    expect(judgeWith(universal, { headers })).toMatchObject({ status: 200 });
  });

  test.each([
    ['the topic of another app', { 'apns-topic': 'com.example.other' }],
    ['a suffix that is not listed', { 'apns-topic': `${topic}.pushkit.fileprovider` }],
    ['a Live Activity', { 'apns-topic': `${topic}.push-type.liveactivity`, 'apns-push-type': 'liveactivity' }],
    ['a Live Activity to a topic that is listed', { 'apns-push-type': 'liveactivity' }],
  ])('is refused %s', (_title, headers) => {
    expect(judgeWith(universal, { headers })).toMatchObject({ status: 400, reason: 'TopicDisallowed' });
  });

  test('without a topic is refused when the certificate has a list of topics', () => {
    expect(judgeWith(universal, { headers: { 'apns-topic': null } })).toMatchObject({ reason: 'MissingTopic' });
  });

  test('without a topic goes to the only one of a certificate without a list', () => {
    expect(judgeWith(single, { headers: { 'apns-topic': null } })).toMatchObject({ status: 200 });
    const toVoip = { 'apns-topic': null, ':path': `/3/device/${voipToken}` };
    expect(judgeWith(single, { headers: toVoip })).toMatchObject({ reason: 'DeviceTokenNotForTopic' });
  });

  test('without a topic has the size limit of the only one', () => {
    const voip: ClientCertificate = { ...single, kind: 'voip-services', topics: [`${topic}.voip`] };
    const headers = { 'apns-topic': null, ':path': `/3/device/${voipToken}` };
    expect(judgeWith(voip, { headers, bodyBytes: 5120 })).toMatchObject({ status: 200 });
    expect(judgeWith(voip, { headers, bodyBytes: 5121 })).toMatchObject({ reason: 'PayloadTooLarge' });
  });

  test('may use a topic of an app that Local APNs does not know, but not a device', () => {
    const certificate = { ...single, topics: ['com.mgmt.External.0a1b'] };
    const headers = { 'apns-topic': 'com.mgmt.External.0a1b' };
    expect(judgeWith(certificate, { headers })).toMatchObject({ reason: 'DeviceTokenNotForTopic' });
    expect(judgeWith(certificate, { headers: { ...headers, ':path': `/3/device/${'12'.repeat(32)}` } })).toMatchObject({
      reason: 'BadDeviceToken',
    });
  });

  test('is refused when the certificate is not for pushes', () => {
    expect(judgeWith(unreadable)).toMatchObject({ status: 403, reason: 'BadCertificate' });
    expect(judgeWith({ ...universal, topics: [] })).toMatchObject({ status: 403, reason: 'BadCertificate' });
  });

  test('has its headers and its payload judged as any other', () => {
    expect(judgeWith(universal, { headers: { ':method': 'GET' } })).toMatchObject({ reason: 'MethodNotAllowed' });
    expect(judgeWith(universal, { headers: { ':path': '/4/device/ab' } })).toMatchObject({ reason: 'BadPath' });
    expect(judgeWith(universal, { headers: { 'apns-priority': '7' } })).toMatchObject({ reason: 'BadPriority' });
    expect(judgeWith(universal, { headers: { 'apns-topic': 'not a topic' } })).toMatchObject({ reason: 'BadTopic' });
    expect(judgeWith(universal, { bodyBytes: 0 })).toMatchObject({ reason: 'PayloadEmpty' });
    expect(judgeWith(universal, { more: [['apns-topic', topic]] })).toMatchObject({ reason: 'DuplicateHeaders' });
    expect(judgeWith(universal, { headers: { ':path': `/3/device/${appToken}0` } })).toMatchObject({
      reason: 'BadDeviceToken',
    });
  });
});

describe('a certificate for the other environment', () => {
  test('is told by the environments that it names', () => {
    expect(isForOtherEnvironment(single, 'sandbox')).toBe(true);
    expect(isForOtherEnvironment(single, 'production')).toBe(false);
    expect(isForOtherEnvironment(universal, 'sandbox')).toBe(false);
  });

  test('is not what a certificate without environments is called', () => {
    expect(isForOtherEnvironment(unreadable, 'sandbox')).toBe(false);
  });
});
