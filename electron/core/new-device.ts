import { parseDeviceToken } from '#shared/apns/device-token.ts';
import type { Device, NewDevice } from '#shared/contract/devices.ts';
import { FailureError } from '#shared/failure.ts';

/** A device as typed, with its token in lower-case hex. Throws the token's failure. */
export function parseNewDevice(input: NewDevice): Pick<Device, keyof NewDevice> {
  const parsed = parseDeviceToken(input.token);
  if (!parsed.ok) throw new FailureError(parsed.failure);
  return { ...input, token: parsed.token };
}
