import { certificateKinds, expiresSoonDays } from '#shared/apns/certificates.ts';
import type { InspectedKind } from '#shared/contract/credential-inspection.ts';

const dayMs = 24 * 60 * 60 * 1000;
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

const otherKinds = {
  certificate: 'Certificate, not for pushes',
  key: 'Signing key (.p8)',
  'private-key': 'Private key of a certificate',
  profile: 'Provisioning profile',
  csr: 'Certificate signing request',
  unknown: 'Not recognised',
} as const;

/** What credential files hold, in words. */
export function describeKind(kind: InspectedKind): string {
  return kind in otherKinds
    ? otherKinds[kind as keyof typeof otherKinds]
    : certificateKinds[kind as keyof typeof certificateKinds].label;
}

/** From when until when, in epoch milliseconds. */
export interface Validity {
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
}

export type ValidityTone = 'fine' | 'soon' | 'over';

/** "until Jul 20, 2026" with its countdown, and how much that matters now. Days are counted up: half a day is "1 day left". */
export function describeValidity(
  { notBeforeMs, notAfterMs }: Validity,
  nowMs: number,
): { readonly day: string; readonly countdown: string; readonly tone: ValidityTone } {
  const days = Math.ceil(Math.abs(notAfterMs - nowMs) / dayMs);
  if (notAfterMs <= nowMs) {
    const ago = days <= 1 ? 'within the last day' : `${countDays(days - 1)} ago`;
    return { day: `until ${day.format(notAfterMs)}`, countdown: `expired ${ago}`, tone: 'over' };
  }
  if (notBeforeMs > nowMs) {
    const ahead = Math.ceil((notBeforeMs - nowMs) / dayMs);
    return { day: `from ${day.format(notBeforeMs)}`, countdown: `begins in ${countDays(ahead)}`, tone: 'over' };
  }
  const tone = days <= expiresSoonDays ? 'soon' : 'fine';
  return { day: `until ${day.format(notAfterMs)}`, countdown: `${countDays(days)} left`, tone };
}

/** A day as it stands in sentences: "Jul 20, 2026", in UTC as certificates count. */
export function formatDay(atMs: number): string {
  return day.format(atMs);
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
