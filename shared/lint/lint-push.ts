import type { TokenKind } from '../apns/push-types.ts';
import type { ComposedPush } from '../contract/schemas.ts';
import { resolvePush } from '../payload/resolve-push.ts';
import { keepCertainFixes } from './certain-fixes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type LintSurroundings, readLintSubject } from './lint-subject.ts';
import { rules } from './rules.ts';

export interface LintContext {
  /** The target device's bundle id; empty when not known. */
  readonly deviceBundleId: string;
  /** As in `resolvePush`. */
  readonly certificateTopic?: string | undefined;
  /** Kinds of the tokens that the push goes to. */
  readonly tokenKinds: readonly TokenKind[];
  /** The names of the same devices, where they are known. */
  readonly deviceNames?: readonly string[];
  readonly nowMs: number;
}

const severityOrder = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Everything that looks wrong with a push, the gravest first. Advice only: nothing here keeps a push from being sent. */
export function lintPush(
  push: ComposedPush,
  { tokenKinds, deviceNames = [], ...context }: LintContext,
): readonly Diagnostic[] {
  const notification = resolvePush(push, context);
  return lintPayload(push.payloadText, { notification, tokenKinds, deviceNames, nowMs: context.nowMs });
}

/** The same for a payload with what is known of its headers: what is null is not judged. */
export function lintPayload(text: string, surroundings: LintSurroundings): readonly Diagnostic[] {
  const found = findProblems(text, surroundings);
  return gravestFirst(keepCertainFixes(text, found, (fixed) => findProblems(fixed, surroundings)));
}

function findProblems(text: string, surroundings: LintSurroundings): readonly Diagnostic[] {
  const subject = readLintSubject(text, surroundings);
  return rules.flatMap((rule) => rule(subject));
}

/** Errors, then warnings, then the rest; each in the order given. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((left, right) => severityOrder[left.severity] - severityOrder[right.severity]);
}
