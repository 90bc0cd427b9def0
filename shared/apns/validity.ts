/** From when until when a certificate is valid, in epoch milliseconds. */
export interface Validity {
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
}

/** Where in its time a certificate is. Days are counted up: half a day is one. */
export type ValidityStage =
  | { readonly code: 'not-yet-valid'; readonly daysAhead: number }
  | { readonly code: 'valid' | 'ends-soon'; readonly daysLeft: number }
  | { readonly code: 'ended'; readonly daysAgo: number };

/** Days before its end from which a certificate is called one that ends soon. */
const endsSoonDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** The one rule of when a certificate is valid; what ends soon and is not valid yet is not valid yet. */
export function stageOf({ notBeforeMs, notAfterMs }: Validity, nowMs: number): ValidityStage {
  if (hasEnded(notAfterMs, nowMs)) return { code: 'ended', daysAgo: daysIn(nowMs - notAfterMs) };
  if (notBeforeMs > nowMs) return { code: 'not-yet-valid', daysAhead: daysIn(notBeforeMs - nowMs) };
  const daysLeft = daysIn(notAfterMs - nowMs);
  return { code: daysLeft <= endsSoonDays ? 'ends-soon' : 'valid', daysLeft };
}

/** From its last moment on, as TLS libraries count. Source: OpenSSL, X509_cmp_time. */
export function hasEnded(notAfterMs: number, nowMs: number): boolean {
  return notAfterMs <= nowMs;
}

function daysIn(spanMs: number): number {
  return Math.ceil(spanMs / dayMs);
}
