import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

describe('a Firebase message', () => {
  test('is told, and its payload for APNs is taken out', () => {
    const inner = '{"aps":{"alert":"Hi"}}';
    const text = `{"message":{"token":"a","apns":{"headers":{},"payload":${inner}}}}`;
    expect(codesOf(text)).toEqual(['firebase-wrapper']);
    expect(fixed(text, 'firebase-wrapper')).toBe(inner);
    expect(fixed('{"message":{"notification":{"title":"Hi"}}}', 'firebase-wrapper')).toBeUndefined();
  });

  test.each(['{"aps":{"alert":"Hi"},"message":{"id":1}}', '{"aps":{"alert":"Hi"},"notification":{}}'])(
    'is not what has an aps: %s',
    (text) => {
      expect(codesOf(text)).toEqual([]);
    },
  );
});

describe('an MDM push', () => {
  const topic = 'com.apple.mgmt.External.0c3e';
  const codes = (payloadText: string) => lintExample({ payloadText, pushType: 'mdm', topic }).map(({ code }) => code);

  test('has nothing but its magic', () => {
    expect(codes('{"mdm":"magic"}')).toEqual([]);
    expect(codes('{"mdm":"magic","aps":{"alert":"Hi"}}')).toEqual(['mdm-with-aps']);
    expect(fixed('{"mdm":"magic","aps":{}}', 'mdm-with-aps', 'mdm')).toBe('{"mdm":"magic"}');
    expect(codes('{}')).toEqual(['mdm-without-magic']);
    expect(codes('{"mdm":5}')).toEqual(['value-wrong-type']);
  });

  test('is told from an alert of an app that has a key of this name', () => {
    expect(codesOf('{"aps":{"alert":"Hi"},"mdm":"enrolled"}')).toEqual([]);
  });
});

describe('a VoIP push', () => {
  test('without what CallKit asks for is given a hint', () => {
    expect(findMarked('{"aps":{}}', 'call-details-missing', 'voip')).toMatchObject({ severity: 'hint' });
    const [found] = lintExample({ payloadText: '{"callerName":"A"}', pushType: 'voip' });
    expect(found?.message).toContain('a handle and a UUID of the call cannot be found');
  });

  test.each(['{"caller":"A","handle":"B","uuid":"C"}', '{"call":{"callUUID":"a","display_name":"B","phone":"1"}}'])(
    'with all of it is not: %s',
    (text) => {
      expect(codesOf(text, 'voip')).toEqual([]);
    },
  );
});
