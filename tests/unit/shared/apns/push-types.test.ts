import { describe, expect, test } from 'vitest';
import { onlyPriority, pushTypeNames, pushTypes, type PushType } from '#shared/apns/push-types.ts';
import { deriveTopic } from '#shared/apns/topics.ts';

/** As Apple documents them: topic for `com.example.app`, usual priority, limit, authentication, kind of token. */
const documented: Readonly<Record<PushType, readonly [string | undefined, number, number, string, string]>> = {
  alert: ['com.example.app', 10, 4096, 'token-or-certificate', 'app'],
  background: ['com.example.app', 5, 4096, 'token-or-certificate', 'app'],
  voip: ['com.example.app.voip', 10, 5120, 'token-or-certificate', 'voip'],
  liveactivity: ['com.example.app.push-type.liveactivity', 10, 4096, 'token-only', 'liveactivity'],
  widgets: ['com.example.app.push-type.widgets', 10, 4096, 'token-or-certificate', 'widgets'],
  controls: ['com.example.app.push-type.controls', 10, 4096, 'token-or-certificate', 'controls'],
  complication: ['com.example.app.complication', 10, 4096, 'token-or-certificate', 'complication'],
  fileprovider: ['com.example.app.pushkit.fileprovider', 10, 4096, 'token-only', 'fileprovider'],
  location: ['com.example.app.location-query', 10, 4096, 'token-only', 'location'],
  pushtotalk: ['com.example.app.voip-ptt', 10, 4096, 'token-or-certificate', 'pushtotalk'],
  mdm: [undefined, 10, 4096, 'certificate-only', 'mdm'],
};

test('there are the eleven push types of Apple’s table', () => {
  expect([...pushTypeNames].sort()).toEqual(Object.keys(documented).sort());
});

test.each(pushTypeNames)('topic, priority, limit, authentication and kind of token of %s', (name) => {
  const { defaultPriority, payloadLimitBytes, auth, tokenKind } = pushTypes[name];
  expect([deriveTopic('com.example.app', name), defaultPriority, payloadLimitBytes, auth, tokenKind]).toEqual(
    documented[name],
  );
});

test('where Apple’s pages contradict each other, the authentication is not certain', () => {
  expect(pushTypeNames.filter((name) => !pushTypes[name].authIsCertain)).toEqual([
    'widgets',
    'controls',
    'fileprovider',
    'pushtotalk',
    'mdm',
  ]);
});

describe('priorities', () => {
  test.each(pushTypeNames)('of %s: the usual one is among those that are allowed, which somebody documents', (name) => {
    const { allowedPriorities, priorityGround, defaultPriority } = pushTypes[name];
    const allowed: readonly number[] = allowedPriorities ?? [defaultPriority];
    expect(allowed).toContain(defaultPriority);
    expect(allowedPriorities === null).toBe(priorityGround === 'none' || priorityGround === 'sample');
  });

  test('background and Push to Talk have only one', () => {
    expect(pushTypeNames.filter((name) => onlyPriority(name) !== null)).toEqual(['background', 'pushtotalk']);
    expect(onlyPriority('background')).toBe(5);
    expect(onlyPriority('pushtotalk')).toBe(10);
    expect(onlyPriority('other')).toBeNull();
  });
});
