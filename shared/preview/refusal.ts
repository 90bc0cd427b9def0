import type { Diagnostic, DiagnosticCode } from '../lint/diagnostic.ts';
import { unsentVariable } from '../messages/preview.ts';
import type { VariableProblem } from '../payload/resolve-variables.ts';

/** Why no device ever gets a push. */
export interface Refusal {
  /** Who stops it: it is not even sent, or APNs answers with an error. */
  readonly by: 'pushbench' | 'apns';
  readonly reason: string;
}

/**
 * What lint finds that keeps a push from being sent, or from being taken by APNs, whatever the device and the
 * credential.
 */
const stops: Partial<Record<Diagnostic['code'], Refusal['by']>> = {
  'header-control-character': 'pushbench',
  'payload-too-large': 'apns',
  'collapse-id-too-long': 'apns',
  'apns-id-not-uuid': 'apns',
} satisfies Partial<Record<DiagnosticCode, Refusal['by']>>;

/**
 * What keeps a push from every device, by the variables that stand for nothing and by what lint says; null: nothing
 * does.
 */
export function describeRefusal(
  variables: readonly VariableProblem[],
  diagnostics: readonly Diagnostic[],
): Refusal | null {
  const [variable] = variables;
  if (variable !== undefined) return { by: 'pushbench', reason: unsentVariable[variable.kind](variable) };
  const found = diagnostics.flatMap(({ code, message }) => {
    const by = stops[code];
    return by === undefined ? [] : [{ by, reason: message }];
  });
  return found.find(({ by }) => by === 'pushbench') ?? found[0] ?? null;
}
