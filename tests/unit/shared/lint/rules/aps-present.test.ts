import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

describe('an alert push', () => {
  test.each([
    ['{"a":1}', 'aps-missing', '{', 'warning'],
    ['{"aps":1}', 'aps-not-object', '1', 'error'],
    ['{"aps":{"category":"x"}}', 'alert-shows-nothing', '"aps"', 'warning'],
    ['{"aps":{"content-available":1}}', 'alert-shows-nothing', '"aps"', 'warning'],
  ])('has aps with something in it: %s', (text, code, marked, severity) => {
    expect(codesOf(text)).toEqual([code]);
    expect(findMarked(text, code)).toMatchObject({ text: marked, severity });
  });

  test.each(['{"aps":{"alert":"Hi"}}', '{"aps":{"badge":0}}', '{"aps":{"sound":"a.caf"}}'])('is right: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test('that refreshes a pass of Wallet needs none', () => {
    expect(lintExample({ payloadText: '{}', topic: 'pass.com.example' })).toEqual([]);
  });
});

describe('a message for Firebase', () => {
  const inner = '{"aps":{"alert":"Hi"}}';
  const legacy = '{"to":"a","notification":{"title":"Hi"},"data":{"id":"1"}}';
  const data = '{"registration_ids":["a"],"data":{"id":"1"}}';
  const current = '{"message":{"token":"a","notification":{"title":"Hi"}}}';
  const carrying = `{"message":{"token":"a","apns":{"headers":{},"payload":${inner}}}}`;

  test.each([legacy, data, current, carrying, '{"notification":{"title":"Hi"}}'])('is a warning: %s', (text) => {
    expect(codesOf(text)).toEqual(['firebase-wrapper']);
    expect(findMarked(text, 'firebase-wrapper')).toMatchObject({ text: '{', severity: 'warning' });
  });

  test.each(['background', 'liveactivity', 'voip', 'widgets'])(
    'is told alone in a push of another type: %s',
    (type) => {
      expect(codesOf(current, type)).toContain('firebase-wrapper');
      expect(codesOf(current, type).filter((code) => code !== 'call-details-missing')).toEqual(['firebase-wrapper']);
    },
  );

  test('gives its payload for APNs, where it carries one', () => {
    expect(fixed(carrying, 'firebase-wrapper')).toBe(inner);
    expect(fixed(current, 'firebase-wrapper')).toBeUndefined();
  });

  test.each([
    '{"aps":{"alert":"Hi"},"message":{"id":1}}',
    '{"aps":{"alert":"Hi"},"notification":{}}',
    '{"aps":{"alert":"Hi"},"gcm.message_id":"1","google.c.a.e":"1","fcm_options":{"image":"a"}}',
  ])('is not what has an aps: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ['{"message":{"text":"Hi"},"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}', 'voip'],
    ['{"notification":{"text":"Hi"}}', 'location'],
    ['{"to":"B","message":{"text":"Hi"}}', 'pushtotalk'],
  ])('is not the own message of an app that reads all itself: %s', (text, pushType) => {
    expect(codesOf(text, pushType)).toEqual([]);
  });
});

test('what an app reads itself may have any aps', () => {
  expect(codesOf('{"aps":1}', 'location')).toEqual([]);
  expect(codesOf('{"aps":1}', 'widgets')).toEqual(['aps-not-object']);
});
