import { certificateKinds } from '#shared/apns/certificates.ts';
import { stageOf, type Validity } from '#shared/apns/validity.ts';
import type { InspectedKind } from '#shared/contract/credential-inspection.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

const otherKinds = {
  certificate: 'Certificate, not for pushes',
  key: 'Signing key (.p8)',
  'private-key': 'Private key',
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

export type ValidityTone = 'fine' | 'soon' | 'over';

/** "until Jul 20, 2026" with its countdown, and how much that matters now. Days are counted up: half a day is "1 day left". */
export function describeValidity(
  validity: Validity,
  nowMs: number,
): { readonly day: string; readonly countdown: string; readonly tone: ValidityTone } {
  const stage = stageOf(validity, nowMs);
  const until = `until ${day.format(validity.notAfterMs)}`;
  switch (stage.code) {
    case 'ended': {
      const ago = stage.daysAgo <= 1 ? 'within the last day' : `${countDays(stage.daysAgo - 1)} ago`;
      return { day: until, countdown: `expired ${ago}`, tone: 'over' };
    }
    case 'not-yet-valid': {
      const from = `from ${day.format(validity.notBeforeMs)}`;
      return { day: from, countdown: `begins in ${countDays(stage.daysAhead)}`, tone: 'over' };
    }
    case 'ends-soon':
      return { day: until, countdown: `${countDays(stage.daysLeft)} left`, tone: 'soon' };
    case 'valid':
      return { day: until, countdown: `${countDays(stage.daysLeft)} left`, tone: 'fine' };
  }
}

/** A day as it stands in sentences: "Jul 20, 2026", in UTC as certificates count. */
export function formatDay(atMs: number): string {
  return day.format(atMs);
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
