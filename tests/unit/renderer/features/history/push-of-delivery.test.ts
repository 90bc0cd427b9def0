import { describe, expect, test } from 'vitest';
import type { Notification } from '#shared/contract/notification.ts';
import { pushOfNotification } from '../../../../../renderer/features/history/push-of-delivery.ts';

function notification(change: Partial<Notification> = {}): Notification {
  return {
    pushType: 'voip',
    topic: 'com.example.app.voip',
    priority: 10,
    expiration: null,
    collapseId: null,
    apnsId: null,
    payload: { encoding: 'utf8', content: '{ "aps":{"badge":1.0} }\r\n' },
    ...change,
  };
}

describe('a stored notification becomes a draft', () => {
  test('what equals the automatic values is automatic again, and the text is untouched', () => {
    expect(pushOfNotification(notification())).toEqual({
      pushType: 'voip',
      bundleId: 'com.example.app',
      topic: null,
      priority: null,
      expiration: { mode: 'automatic' },
      collapseId: '',
      apnsId: '',
      sendsMinified: false,
      payloadText: '{ "aps":{"badge":1.0} }\r\n',
    });
  });

  test('a topic that does not follow from the push type stays as it was', () => {
    expect(pushOfNotification(notification({ pushType: 'alert' }))).toMatchObject({
      bundleId: null,
      topic: 'com.example.app.voip',
    });
  });

  test('other headers stay as they were', () => {
    const headers = { priority: 5, collapseId: 'score', apnsId: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36' };
    expect(pushOfNotification(notification(headers))).toMatchObject(headers);
  });

  test('what looks like a variable went out as it is, and does so again', () => {
    const payload = { encoding: 'utf8', content: '{"text":"{{name}}"}' } as const;
    const push = pushOfNotification(notification({ collapseId: '{{now}}', payload }));
    expect(push).toMatchObject({ collapseId: '{{{{now}}', payloadText: '{"text":"{{{{name}}"}' });
  });

  test('an expiration is a date, and zero is “do not store”', () => {
    expect(pushOfNotification(notification({ expiration: 0 }))?.expiration).toEqual({ mode: 'none' });
    expect(pushOfNotification(notification({ expiration: 1_800_000_000 }))?.expiration).toEqual({
      mode: 'date',
      atMs: 1_800_000_000_000,
    });
  });

  test('bytes that are not text cannot be edited', () => {
    expect(pushOfNotification(notification({ payload: { encoding: 'base64', content: '/w==' } }))).toBeNull();
  });
});
