import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { Notification } from '#shared/contract/notification.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { fixAll, type FixedText } from '#shared/lint/fix-all.ts';
import { judgePush, lintPush, type LintContext } from '#shared/lint/lint-push.ts';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';
import { type PayloadWeight, weighPayload } from '#shared/payload/payload-weight.ts';
import { resolveBundleId, resolvePush } from '#shared/payload/resolve-push.ts';
import {
  findVariables,
  resolveHeaderText,
  resolvePayloadText,
  sourceRange,
  unresolved,
  type VariableProblem,
} from '#shared/payload/resolve-variables.ts';
import { isTimeVariable, type VariableValues } from '#shared/payload/variables.ts';
import type { NotificationLook } from '#shared/preview/notification-look.ts';
import { describeRefusal, type Refusal } from '#shared/preview/refusal.ts';
import { type WeightRow, weightRows } from './weight-rows.ts';

/** What is known of the world round a push. */
export interface AnalysisContext extends LintContext {
  /** Null: nothing in the text is a variable. */
  readonly variables: VariableValues | null;
}

export interface AnalysisInput {
  readonly push: ComposedPush;
  readonly context: AnalysisContext;
}

/** All that the window says of a push because it has read the whole text. */
export interface Analysis {
  /** The push that was read; it may have been changed since. */
  readonly push: ComposedPush;
  /** What lint says, the gravest first and no more than 1000; what is about the credential is not among it. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many more there are. */
  readonly omittedDiagnostics: number;
  /** Whether the text is JSON once its variables are resolved. */
  readonly isJson: boolean;
  /** Of the resolved text; its ranges are places of the text as it was typed. */
  readonly weight: Omit<PayloadWeight, 'parts' | 'frameBytes'>;
  /** Where the bytes that are sent are, with places in the text as it was typed. */
  readonly weightRows: readonly WeightRow[];
  /** The bytes that are sent: minified, where the push is sent so. */
  readonly sentBytes: number;
  /** What the phone shows, if the push comes to it. */
  readonly look: NotificationLook;
  /** Why it comes to none; null: nothing keeps it. */
  readonly refusal: Refusal | null;
  /** The moment that a variable of time in the payload stands for here; null: there is none. */
  readonly timeOfVariablesMs: number | null;
}

/** More than anybody mends one by one; as many again with each analysis would make the window slow. */
const diagnosticsLimit = 1000;

/** Reads a push. Takes as long as its text is large: seconds for megabytes. */
export function analysePush({ push, context }: AnalysisInput): Analysis {
  const { payloadText, pushType, sendsMinified } = push;
  const { variables, deviceBundleId } = context;
  const resolved = variables === null ? unresolved(payloadText) : resolvePayloadText(payloadText, variables);
  const weight = weighPayload(resolved.text);
  const { parts: _, frameBytes: _frame, ...weightOfWhole } = weight;
  /** With its place in the text as it was typed. */
  const typed = <Placed extends { readonly range: TextRange | null }>(placed: Placed): Placed => ({
    ...placed,
    range: placed.range && sourceRange(resolved, placed.range),
  });
  const bundleId = resolveBundleId(push, deviceBundleId);
  const notification = resolvePush(push, context);
  const diagnostics = lintPush(push, context);
  return {
    push,
    diagnostics: diagnostics.slice(0, diagnosticsLimit),
    omittedDiagnostics: Math.max(0, diagnostics.length - diagnosticsLimit),
    isJson: weight.isJson,
    weight: { ...weightOfWhole, largest: weight.largest.map(typed) },
    weightRows: weightRows(weight, sendsMinified).map(typed),
    sentBytes: weight.bytes - (sendsMinified ? weight.whitespaceBytes : 0),
    look: describeNotification({
      payloadText: resolved.text,
      pushType,
      bundleId,
      topic: notification.topic,
      nowMs: context.nowMs,
    }),
    refusal: describeRefusal([...resolved.problems, ...headerProblems(notification, variables)], diagnostics),
    timeOfVariablesMs: variables !== null && usesTime(payloadText) ? variables.nowMs : null,
  };
}

/** Variables of the headers that stand for nothing. */
function headerProblems(
  { topic, collapseId, apnsId }: Notification,
  variables: VariableValues | null,
): readonly VariableProblem[] {
  if (variables === null) return [];
  return [topic, collapseId ?? '', apnsId ?? ''].flatMap((text) => resolveHeaderText(text, variables).problems);
}

function usesTime(payloadText: string): boolean {
  return payloadText.includes('{{') && findVariables(payloadText).some(({ name }) => isTimeVariable(name));
}

/** The payload after every certain fix of an error or a warning. */
export function fixWholePush({ push, context }: AnalysisInput): FixedText {
  return fixAll(push.payloadText, (payloadText) => judgePush({ ...push, payloadText }, context));
}
