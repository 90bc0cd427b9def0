import type { Diagnostic, HeaderField, Severity } from '#shared/lint/diagnostic.ts';
import { certainFix } from '#shared/lint/fix-all.ts';
import type { TextPlace } from '../../editor/known-text.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

const one: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' };

/** How many problems there are of each severity that occurs, the gravest first. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): readonly (readonly [Severity, number])[] {
  const counts = new Map<Severity, number>();
  for (const { severity } of diagnostics) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return severities.flatMap((severity) => {
    const count = counts.get(severity);
    return count === undefined ? [] : [[severity, count] as const];
  });
}

/** `2 errors, 1 hint`; `none` when there are none. Those that were left out are told as so many more. */
export function describeCounts(counts: readonly (readonly [Severity, number])[], omitted = 0): string {
  if (counts.length === 0) return 'none';
  const told = counts.map(([severity, count]) => `${String(count)} ${one[severity]}${count === 1 ? '' : 's'}`);
  return [...told, ...(omitted === 0 ? [] : [`${String(omitted)} more`])].join(', ');
}

const fieldNames: Readonly<Record<HeaderField, string>> = {
  pushType: 'Push type',
  bundleId: 'Bundle id',
  topic: 'apns-topic',
  priority: 'apns-priority',
  expiration: 'apns-expiration',
  collapseId: 'apns-collapse-id',
  apnsId: 'apns-id',
};

/** Where a problem is, briefly: `12:5` for line 12, column 5 of the payload, else what it is about. */
export function describePlace({ place }: Pick<Diagnostic, 'place'>, placeAt: (offset: number) => TextPlace): string {
  if (place.kind === 'credential') return 'Credential';
  if (place.kind === 'target') return 'Device';
  if (place.kind === 'header') return fieldNames[place.field];
  const { lineNumber, column } = placeAt(place.range.offset);
  return `${String(lineNumber)}:${String(column)}`;
}

/** How many problems “Fix all” would begin with. */
export function countFixable(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((found) => certainFix(found) !== undefined).length;
}

/** What “Fix all” does, and of what else there are fixes that it leaves. */
export function describeFixAll(diagnostics: readonly Diagnostic[]): string {
  const count = countFixable(diagnostics);
  const left = diagnostics.filter((found) => (found.fixes ?? []).length > 0 && certainFix(found) === undefined);
  const choices = left.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  return [
    count === 1
      ? 'Makes the one fix of an error or a warning that can only be meant so.'
      : `Makes the ${String(count)} fixes of errors and warnings that can only be meant so.`,
    choices === 1 && 'Another one has a fix that may not be what you meant: choose it in the list of problems.',
    choices > 1 &&
      `${String(choices)} others have fixes that may not be what you meant: choose them in the list of problems.`,
    left.length > choices && 'Notes and hints stay as they are.',
    'One undo brings all of it back.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
