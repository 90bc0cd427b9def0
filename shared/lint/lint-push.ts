import type { TokenKind } from '../apns/push-types.ts';
import type { ComposedPush } from '../contract/schemas.ts';
import { readPayloadTree } from '../payload/payload-tree.ts';
import { resolvePush } from '../payload/resolve-push.ts';
import type { Diagnostic, Rule } from './diagnostic.ts';
import { alertEmpty } from './rules/alert-empty.ts';
import { alertType } from './rules/alert-type.ts';
import { apnsId } from './rules/apns-id.ts';
import { apsPresent } from './rules/aps-present.ts';
import { backgroundContent } from './rules/background-content.ts';
import { badgeType } from './rules/badge-type.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { collapseId } from './rules/collapse-id.ts';
import { dateMilliseconds } from './rules/date-milliseconds.ts';
import { duplicateKey } from './rules/duplicate-key.ts';
import { expiration } from './rules/expiration.ts';
import { jsonSyntax } from './rules/json-syntax.ts';
import { liveActivityContent } from './rules/live-activity-content.ts';
import { payloadSize } from './rules/payload-size.ts';
import { priority } from './rules/priority.ts';
import { pushType } from './rules/push-type.ts';
import { rootObject } from './rules/root-object.ts';
import { tokenKind } from './rules/token-kind.ts';
import { topic } from './rules/topic.ts';

const rules: readonly Rule[] = [
  byteOrderMark,
  jsonSyntax,
  rootObject,
  payloadSize,
  duplicateKey,
  apsPresent,
  alertType,
  alertEmpty,
  badgeType,
  liveActivityContent,
  backgroundContent,
  dateMilliseconds,
  pushType,
  topic,
  priority,
  expiration,
  collapseId,
  apnsId,
  tokenKind,
];

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

const severityOrder = { error: 0, warning: 1, note: 2 } as const;

/** Everything that looks wrong with a push, the gravest first. Advice only: nothing here keeps a push from being sent. */
export function lintPush(
  push: ComposedPush,
  { tokenKinds, deviceNames = [], ...context }: LintContext,
): readonly Diagnostic[] {
  const subject = {
    notification: resolvePush(push, context),
    text: push.payloadText,
    tree: readPayloadTree(push.payloadText),
    tokenKinds,
    deviceNames,
  };
  return gravestFirst(rules.flatMap((rule) => rule(subject)));
}

/** Errors, then warnings, then notes; each in the order given. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((left, right) => severityOrder[left.severity] - severityOrder[right.severity]);
}
