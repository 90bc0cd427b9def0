import type { TokenKind } from '../apns/push-types.ts';
import type { ComposedPush } from '../contract/drafts.ts';
import { resolveBundleId, resolvePush } from '../payload/resolve-push.ts';
import type { VariableValues } from '../payload/variables.ts';
import { dropGuesses, keepCertainFixes } from './certain-fixes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findBehindVariables } from './find-behind-variables.ts';
import { type CollapsingPush, type LintSubject, type LintSurroundings, readLintSubject } from './lint-subject.ts';
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
  /** Other pushes that may have the same collapse id, where they are known. */
  readonly collapsing?: readonly CollapsingPush[];
  /** The oldest iOS that the push is for, such as `16.2`; null or nothing: not known. */
  readonly oldestIos?: string | null;
  readonly nowMs: number;
  /** What variables stand for; without it nothing is one. */
  readonly variables?: VariableValues | null;
}

const severityOrder = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/**
 * Everything that looks wrong with a push, the gravest first. Advice only: nothing here keeps a push from being sent.
 */
export function lintPush(push: ComposedPush, context: LintContext): readonly Diagnostic[] {
  return lintPayload(push.payloadText, surroundingsOf(push, context), context.variables);
}

/** The same without a trial of the fixes, in a fraction of the time: among them are some that do not cure. */
export function judgePush(push: ComposedPush, context: LintContext): readonly Diagnostic[] {
  return judgePayload(push.payloadText, surroundingsOf(push, context), context.variables);
}

function surroundingsOf(
  push: ComposedPush,
  { tokenKinds, deviceNames = [], collapsing = [], ...context }: LintContext,
): LintSurroundings {
  const notification = resolvePush(push, context);
  const bundleId = resolveBundleId(push, context.deviceBundleId);
  const { nowMs, oldestIos = null } = context;
  const isMinified = push.sendsMinified;
  return { notification, bundleId, collapsing, tokenKinds, deviceNames, oldestIos, isMinified, nowMs };
}

/**
 * The same for a payload with what is known of its headers: what is null is not judged. With variables, what they stand
 * for is judged; the places are those of the text as it was typed all the same.
 */
export function lintPayload(
  text: string,
  surroundings: LintSurroundings,
  variables: VariableValues | null = null,
): readonly Diagnostic[] {
  const judge = (typed: string) => findProblems(typed, surroundings, variables);
  return gravestFirst(keepCertainFixes(text, judge(text), judge));
}

/** The same without a trial of the fixes, as in `judgePush`. */
export function judgePayload(
  text: string,
  surroundings: LintSurroundings,
  variables: VariableValues | null = null,
): readonly Diagnostic[] {
  return gravestFirst(findProblems(text, surroundings, variables));
}

function findProblems(
  text: string,
  surroundings: LintSurroundings,
  variables: VariableValues | null,
): readonly Diagnostic[] {
  return variables === null
    ? applyRules(readLintSubject(text, surroundings))
    : findBehindVariables(text, surroundings, variables, applyRules);
}

function applyRules(subject: LintSubject): readonly Diagnostic[] {
  return dropGuesses(
    subject,
    rules.flatMap((rule) => rule(subject)),
  );
}

/** Errors, then warnings, then the rest; each in the order given. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((left, right) => severityOrder[left.severity] - severityOrder[right.severity]);
}
