import { describe, expect, test } from 'vitest';
import { credentialTestName, nobodysToken } from '#shared/apns/test-device.ts';
import { explainReason, type RefusedPush } from '#shared/messages/rejection-reasons.ts';

const push: RefusedPush = {
  environment: 'sandbox',
  pushType: 'alert',
  deviceToken: 'ab'.repeat(32),
  deviceName: 'Phone',
};

describe('the explanation of a reason', () => {
  test('of a credential test calls BadDeviceToken the good answer', () => {
    const tested = { ...push, deviceName: credentialTestName, deviceToken: nobodysToken };
    expect(explainReason('BadDeviceToken', tested).meaning).toContain('the good answer');
    expect(explainReason('BadDeviceToken', { ...tested, deviceToken: push.deviceToken }).meaning).toContain(
      'malformed',
    );
    expect(explainReason('BadDeviceToken', push).meaning).toContain('malformed');
  });

  test('of a Live Activity says that certificates never may', () => {
    const live = explainReason('TopicDisallowed', { ...push, pushType: 'liveactivity' });
    expect(live.remedy).toMatch(/Live Activity.* certificates never may/);
    expect(explainReason('TopicDisallowed', push).remedy).not.toContain('never');
  });

  test('of a certificate for the other environment names the switch of Local APNs, and there alone', () => {
    const local = explainReason('BadCertificateEnvironment', { ...push, environment: 'simulator' });
    expect(local.remedy).toContain('“Stands for”');
    expect(explainReason('BadCertificateEnvironment', push).remedy).toContain('Switch the environment');
  });

  test('of strict Local APNs is told from Apple’s, with what was found', () => {
    expect(explainReason('StrictMode', push, ['One.', 'Two.']).meaning).toMatch(
      /^Local APNs is strict .*Apple would have answered 200.* Found: One\. Two\.$/,
    );
    expect(explainReason('StrictMode').meaning).not.toContain('Found');
  });

  test('that Apple does not document gives it as it came', () => {
    expect(explainReason('Whatever', push).meaning).toContain('Whatever');
  });
});
