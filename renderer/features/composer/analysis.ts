import type { ComposedPush } from '#shared/contract/schemas.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { fixAll, type FixedText } from '#shared/lint/fix-all.ts';
import { lintPush, type LintContext } from '#shared/lint/lint-push.ts';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { type PayloadWeight, weighPayload } from '#shared/payload/payload-weight.ts';
import { resolveBundleId, resolvePush } from '#shared/payload/resolve-push.ts';
import { resolvePayloadText, sourceRange, unresolved } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { NotificationLook } from '#shared/preview/notification-look.ts';

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
  /** What lint says, the gravest first; what is about the credential is not among it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The payload with its variables resolved. */
  readonly resolvedText: string;
  /** Whether the resolved text is JSON. */
  readonly isJson: boolean;
  /** Of the resolved text; its ranges are places of the text as it was typed. */
  readonly weight: PayloadWeight;
  /** The bytes that are sent: minified, where the push is sent so. */
  readonly sentBytes: number;
  /** What the phone shows. */
  readonly look: NotificationLook;
}

/** Reads a push. Takes as long as its text is large: seconds for megabytes. */
export function analysePush({ push, context }: AnalysisInput): Analysis {
  const { payloadText, pushType, sendsMinified } = push;
  const { variables, deviceBundleId } = context;
  const resolved = variables === null ? unresolved(payloadText) : resolvePayloadText(payloadText, variables);
  const weight = weighPayload(resolved.text);
  const bundleId = resolveBundleId(push, deviceBundleId);
  const { topic } = resolvePush(push, context);
  return {
    push,
    diagnostics: lintPush(push, context),
    resolvedText: resolved.text,
    isJson: weight.isJson,
    weight: {
      ...weight,
      parts: weight.parts.map((part) => ({
        ...part,
        range: sourceRange(resolved, part.range),
        members: part.members.map((member) => ({ ...member, range: sourceRange(resolved, member.range) })),
      })),
      largest: weight.largest.map((value) => ({ ...value, range: sourceRange(resolved, value.range) })),
    },
    sentBytes: weight.bytes - (sendsMinified ? weight.whitespaceBytes : 0),
    look: describeNotification({ payloadText: resolved.text, pushType, bundleId, topic, nowMs: context.nowMs }),
  };
}

/** The payload after every certain fix of an error or a warning. */
export function fixWholePush({ push, context }: AnalysisInput): FixedText {
  return fixAll(push.payloadText, (payloadText) => lintPush({ ...push, payloadText }, context));
}
