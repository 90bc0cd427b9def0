import { fail, type FailureError } from '#shared/failure.ts';
import type { InspectedFiles } from './files/credential-material.ts';
import { problem } from './files/problems.ts';

/** A certificate whose days are wrong could be used otherwise, so that something else is what is missing. */
const dayCodes = ['expired', 'not-yet-valid'];
const missingCodes = ['no-private-key', 'no-certificate'];

/** Nothing in the files can be used: why, in the sentence of what keeps it from being used. */
export function unusable({ inspection, material }: InspectedFiles): FailureError {
  const { problems } = inspection;
  const reason =
    problems.find(({ code, severity }) => severity === 'error' && !dayCodes.includes(code)) ??
    problems.find(({ code }) => missingCodes.includes(code));
  if (reason !== undefined) return fail('credential-file-unusable', { problem: reason.message });
  const isProfile = material.length > 0 && material.every(({ kind }) => kind === 'profile');
  if (isProfile) return fail('credential-profile-alone');
  return fail('credential-file-unusable', { problem: (problems[0] ?? problem('junk')).message });
}
