/** Source: Apple, "Sending notification requests to APNs", table of request headers. */
export const collapseIdLimitBytes = 64;

/** Values Apple documents for `apns-priority`. */
export const priorities = [10, 5, 1] as const;

/** An epoch value with this many digits is in milliseconds, not seconds. */
const millisecondDigits = 13;

/** Whether text is a UUID in the canonical 8-4-4-4-12 form, as an `apns-id` is. Letters may be of either case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** Whether an `apns-expiration` value looks like milliseconds instead of the epoch seconds APNs reads. */
export function looksLikeMilliseconds(expiration: number): boolean {
  return String(Math.trunc(expiration)).length >= millisecondDigits;
}

/** A header value may hold any text but control characters; a line break would end the header. */
export function isHeaderText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  return !/[\u0000-\u001f\u007f]/.test(text);
}
