import { judgeRequest } from '#core/simulator/judge-request.ts';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import { rejectionReasons } from '#shared/apns/rejection-reasons.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestChanges } from './simulated-request.ts';
import {
  appToken,
  goneSinceMs,
  goneToken,
  judge,
  longToken,
  nowMs,
  topic,
  voipToken,
  world,
} from './simulated-request.ts';

/** One fault for each check, in the order in which APNs checks. Each one alone makes a right request wrong. */
const faults: readonly (readonly [RejectionReason, RequestChanges])[] = [
  ['MethodNotAllowed', { headers: { ':method': 'GET' } }],
  ['BadPath', { headers: { ':path': '/3/devices/ab' } }],
  ['MissingProviderToken', { headers: { authorization: null } }],
  [
    'DuplicateHeaders',
    {
      more: [
        ['x-trace', '1'],
        ['x-trace', '1'],
      ],
    },
  ],
  ['BadMessageId', { headers: { 'apns-id': 'not-a-uuid' } }],
  ['InvalidPushType', { headers: { 'apns-push-type': 'Alert' } }],
  ['BadPriority', { headers: { 'apns-priority': '7' } }],
  ['BadExpirationDate', { headers: { 'apns-expiration': 'tomorrow' } }],
  ['BadCollapseId', { headers: { 'apns-collapse-id': 'x'.repeat(65) } }],
  ['MissingTopic', { headers: { 'apns-topic': null } }],
  ['PayloadEmpty', { bodyBytes: 0 }],
  ['BadDeviceToken', { headers: { ':path': '/3/device/abc' } }],
];

function both(first: RequestChanges, second: RequestChanges): RequestChanges {
  return {
    ...first,
    ...second,
    headers: { ...first.headers, ...second.headers },
    more: first.more ?? second.more ?? [],
  };
}

test('a right request is accepted', () => {
  expect(judge()).toMatchObject({ status: 200, reason: null, timestampMs: null });
});

describe('a fault gives its reason', () => {
  const others: readonly (readonly [RejectionReason, string, RequestChanges])[] = [
    ['MethodNotAllowed', 'a method in lower case', { headers: { ':method': 'post' } }],
    ['BadPath', 'no path', { headers: { ':path': null } }],
    ['BadPath', 'the collection without a slash', { headers: { ':path': '/3/device' } }],
    ['BadPath', 'a path below the token', { headers: { ':path': `/3/device/${appToken}/x` } }],
    ['BadPath', 'a broadcast', { headers: { ':path': '/4/broadcasts/apps/com.example.app' } }],
    ['BadMessageId', 'a UUID without dashes', { headers: { 'apns-id': 'ab'.repeat(16) } }],
    ['BadMessageId', 'an empty id', { headers: { 'apns-id': '' } }],
    ['InvalidPushType', 'a property every object has', { headers: { 'apns-push-type': 'constructor' } }],
    ['InvalidPushType', 'an empty push type', { headers: { 'apns-push-type': '' } }],
    ['BadPriority', 'a leading zero', { headers: { 'apns-priority': '05' } }],
    ['BadPriority', '10 for a background push', { headers: { 'apns-push-type': 'background', 'apns-priority': '10' } }],
    ['BadExpirationDate', 'a negative time', { headers: { 'apns-expiration': '-1' } }],
    ['BadExpirationDate', 'a fraction', { headers: { 'apns-expiration': '1.5' } }],
    ['BadExpirationDate', 'an empty time', { headers: { 'apns-expiration': '' } }],
    ['MissingTopic', 'an empty topic', { headers: { 'apns-topic': '' } }],
    ['BadTopic', 'a wildcard', { headers: { 'apns-topic': 'com.example.*' } }],
    ['BadTopic', 'a space', { headers: { 'apns-topic': 'com.example app' } }],
    ['TopicDisallowed', 'an app nobody knows', { headers: { 'apns-topic': 'com.example.unknown' } }],
    ['TopicDisallowed', 'another case', { headers: { 'apns-topic': 'com.example.App' } }],
    ['TopicDisallowed', 'an unknown suffix', { headers: { 'apns-topic': `${topic}.watch` } }],
    ['PayloadTooLarge', 'one byte over 4096', { bodyBytes: 4097 }],
    ['MissingDeviceToken', 'no token', { headers: { ':path': '/3/device/' } }],
    ['BadDeviceToken', 'a token in nobody’s table', { headers: { ':path': `/3/device/${'00'.repeat(32)}` } }],
    ['BadDeviceToken', 'a token with something after it', { headers: { ':path': `/3/device/${appToken}?a=1` } }],
    ['DeviceTokenNotForTopic', 'the token of another app', { headers: { ':path': `/3/device/${longToken}` } }],
    ['DeviceTokenNotForTopic', 'a VoIP token with the app’s topic', { headers: { ':path': `/3/device/${voipToken}` } }],
    ['DeviceTokenNotForTopic', 'an app token with the VoIP topic', { headers: { 'apns-topic': `${topic}.voip` } }],
  ];

  test.each([...faults.map(([reason, changes]) => [reason, 'the usual fault', changes] as const), ...others])(
    '%s: %s',
    (reason, _what, changes) => {
      expect(judge(changes)).toMatchObject({ status: rejectionReasons[reason].status, reason, timestampMs: null });
    },
  );

  test('Unregistered, with the time since when, for a device whose app was removed', () => {
    expect(judge({ headers: { ':path': `/3/device/${goneToken}` } })).toMatchObject({
      status: 410,
      reason: 'Unregistered',
      timestampMs: goneSinceMs,
    });
  });
});

describe('what could look like a fault is accepted', () => {
  test.each<readonly [string, RequestChanges]>([
    ['a token in upper case', { headers: { ':path': `/3/device/${appToken.toUpperCase()}` } }],
    ['an apns-id in upper case', { headers: { 'apns-id': 'ABCDEF01-2345-6789-ABCD-EF0123456789' } }],
    ['an apns-id that is no UUID of version 4', { headers: { 'apns-id': '00000000-0000-0000-0000-000000000000' } }],
    ['expiration 0', { headers: { 'apns-expiration': '0' } }],
    ['an expiration in milliseconds', { headers: { 'apns-expiration': '1800000000000' } }],
    ['a background push without a priority', { headers: { 'apns-push-type': 'background' } }],
    ['a background push of priority 5', { headers: { 'apns-push-type': 'background', 'apns-priority': '5' } }],
    ['priority 1', { headers: { 'apns-priority': '1' } }],
    ['a collapse id of 64 bytes', { headers: { 'apns-collapse-id': 'x'.repeat(64) } }],
    ['an empty collapse id', { headers: { 'apns-collapse-id': '' } }],
    ['a payload of 4096 bytes', { bodyBytes: 4096 }],
    ['one byte', { bodyBytes: 1 }],
    [
      'a cookie in two fields',
      {
        more: [
          ['cookie', 'a=1'],
          ['cookie', 'b=2'],
        ],
      },
    ],
  ])('%s', (_what, changes) => {
    expect(judge(changes)).toMatchObject({ status: 200 });
  });

  test.each(pushTypeNames)('push type %s, whatever the topic', (pushType) => {
    expect(judge({ headers: { 'apns-push-type': pushType } })).toMatchObject({ status: 200 });
  });
});

test.each([['voip'], [null]])('a VoIP push may have 5120 bytes (push type %s)', (pushType) => {
  const headers = { 'apns-push-type': pushType, 'apns-topic': `${topic}.voip`, ':path': `/3/device/${voipToken}` };
  expect(judge({ headers, bodyBytes: 5120 })).toMatchObject({ status: 200 });
  expect(judge({ headers, bodyBytes: 5121 })).toMatchObject({ reason: 'PayloadTooLarge' });
});

describe('of two faults the earlier check answers', () => {
  const pairs = faults.flatMap(([earlier, first], index) =>
    faults.slice(index + 1).map(([later, second]) => [earlier, later, first, second] as const),
  );
  // A path is either wrong as a path or in its token.
  const possible = pairs.filter(([earlier, later]) => !(earlier === 'BadPath' && later === 'BadDeviceToken'));

  test.each(possible)('%s before %s', (earlier, _later, first, second) => {
    expect(judge(both(second, first)).reason).toBe(earlier);
  });

  test.each<readonly [RejectionReason, string, RequestChanges]>([
    ['BadTopic', 'PayloadEmpty', { headers: { 'apns-topic': 'a b' }, bodyBytes: 0 }],
    ['TopicDisallowed', 'PayloadTooLarge', { headers: { 'apns-topic': 'com.unknown' }, bodyBytes: 5000 }],
    ['TopicDisallowed', 'MissingDeviceToken', { headers: { 'apns-topic': 'com.unknown', ':path': '/3/device/' } }],
    ['PayloadTooLarge', 'MissingDeviceToken', { headers: { ':path': '/3/device/' }, bodyBytes: 5000 }],
    [
      'BadDeviceToken',
      'DeviceTokenNotForTopic',
      { headers: { ':path': '/3/device/00', 'apns-topic': 'com.example.other' } },
    ],
    [
      'DeviceTokenNotForTopic',
      'Unregistered',
      { headers: { ':path': `/3/device/${goneToken}`, 'apns-topic': `${topic}.voip` } },
    ],
  ])('%s before %s', (earlier, _later, changes) => {
    expect(judge(changes).reason).toBe(earlier);
  });
});

test('a valid provider token is reported even when the push is rejected for something else', () => {
  expect(judge({ bodyBytes: 0 }).providerToken).toMatchObject({ teamId: 'OWNTEAM123' });
  expect(judge({ headers: { authorization: null } }).providerToken).toBeNull();
});

test('no request, however odd, makes the judge throw', () => {
  const name = fc.oneof(
    fc.constantFrom(
      ':method',
      ':path',
      'authorization',
      'apns-id',
      'apns-push-type',
      'apns-priority',
      'apns-expiration',
      'apns-collapse-id',
      'apns-topic',
    ),
    fc.string(),
  );
  const part = fc.oneof(fc.json(), fc.string()).map((text) => Buffer.from(text).toString('base64url'));
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('POST', `/3/device/${appToken}`, topic, 'voip', '10', 'bearer'),
    fc.tuple(part, part, part).map((parts) => `bearer ${parts.join('.')}`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), fc.nat(), fc.integer(), (headers, bodyBytes, atMs) => {
      const right = [
        [':method', 'POST'],
        [':path', `/3/device/${appToken}`],
      ] as const;
      const fromScratch = judgeRequest({ headers, bodyBytes, certificate: null, acceptedTokens: [] }, world, atMs);
      const nearlyRight = judgeRequest(
        { headers: [...right, ...headers], bodyBytes, certificate: null, acceptedTokens: [] },
        world,
        nowMs,
      );
      for (const { status, reason } of [fromScratch, nearlyRight]) expect(reason === null).toBe(status === 200);
    }),
    { numRuns: 500 },
  );
});

test('no text that is not a provider token is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (authorization) => {
      const { reason } = judge({ headers: { authorization } });
      expect(['MissingProviderToken', 'InvalidProviderToken']).toContain(reason);
    }),
    { numRuns: 500 },
  );
});
