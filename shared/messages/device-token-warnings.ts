import type { DeviceTokenWarning } from '../apns/device-token.ts';

/** What is unusual about a device token that is accepted all the same. */
const deviceTokenWarningMessages: Record<DeviceTokenWarning['code'], (digits: number) => string> = {
  'device-token-maybe-uuid': () =>
    '32 hex digits are probably a UUID without its dashes, not a device token. Compare it with the token in the app’s log.',
  'device-token-maybe-hash': () =>
    '40 hex digits are probably an old device identifier (UDID) or a hash, not a device token. Compare it with the token in the app’s log.',
  'device-token-all-zeros': () =>
    'A token of zeros only belongs to no device. APNs answers BadDeviceToken when the credential is accepted, which is a way to test a credential.',
  'device-token-unusual-length': (digits) =>
    `Device tokens usually have 64 hex digits (160 from a simulator or for Live Activities); this one has ${String(digits)}. Check that it was copied whole.`,
};

/** The sentence for a warning. */
export function describeDeviceTokenWarning(warning: DeviceTokenWarning): string {
  return deviceTokenWarningMessages[warning.code](warning.digits);
}
