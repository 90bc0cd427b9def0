import type { Node } from 'jsonc-parser';
import type { TokenKind } from '../apns/push-types.ts';
import { findSlips, type JsonSlip } from '../payload/json-slips.ts';
import { memberOf, membersOf, readPayloadTree, type Member, type PayloadTree } from '../payload/payload-tree.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type JudgedMember, judgeMembers } from './judged-member.ts';

/** The headers to judge. What is null is not judged. */
export interface JudgedHeaders {
  readonly pushType: string | null;
  /** Empty: there should be one and is none. */
  readonly topic: string | null;
  readonly priority: number | null;
  readonly expiration: number | null;
  readonly collapseId: string | null;
  readonly apnsId: string | null;
}

/** Another push of the same app that is kept somewhere. */
export interface CollapsingPush {
  readonly name: string;
  readonly collapseId: string;
  /** Null: its notification belongs to no thread. */
  readonly threadId: string | null;
}

/** What a rule looks at, besides the payload itself. */
export interface LintSurroundings {
  readonly notification: JudgedHeaders;
  /** The app's, where it is known beside the topic; it may end as the suffix of a push type does. */
  readonly bundleId?: string;
  /** Other pushes that may have the same collapse id, where they are known. */
  readonly collapsing?: readonly CollapsingPush[];
  /** Kinds of the tokens that the push goes to; empty when none is chosen. */
  readonly tokenKinds: readonly TokenKind[];
  /** The names of the same devices, where they are known. */
  readonly deviceNames: readonly string[];
  /** The white space is taken out before it is sent. Default: the text is sent as it is. */
  readonly isMinified?: boolean;
  /** The oldest iOS that the push is for, such as `16.2`; null or nothing: not known. */
  readonly oldestIos?: string | null;
  readonly nowMs: number;
}

/** What a rule looks at. */
export interface LintSubject extends LintSurroundings {
  readonly text: string;
  /**
   * Read with the slips mended: a problem here is one that nobody can mend for certain. Its places are those of `text`.
   */
  readonly tree: PayloadTree;
  readonly slips: readonly JsonSlip[];
  /** Every node of the tree. */
  readonly nodes: readonly Node[];
  readonly aps: Member | undefined;
  readonly apsMembers: readonly Member[];
  readonly alert: Member | undefined;
  /** What stands in the dictionaries that the system reads; nothing where the app alone reads `aps`. */
  readonly keys: readonly JudgedMember[];
}

/** One thing that can be wrong. It never throws, whatever the text is. */
export type Rule = (subject: LintSubject) => readonly Diagnostic[];

/** Whether text has been typed to its closing quote. */
export function isFinished(text: string, { offset, length }: Node): boolean {
  return length > 1 && /["“”„‟]/.test(text.charAt(offset + length - 1));
}

export function readLintSubject(text: string, surroundings: LintSurroundings): LintSubject {
  const { slips, mended, isJson } = findSlips(text);
  const tree = isJson ? readPayloadTree(mended, true) : readPayloadTree(mended);
  const aps = memberOf(tree.root, 'aps');
  const apsMembers = membersOf(aps?.valueNode);
  const alert = apsMembers.findLast(({ key }) => key === 'alert');
  const keys = judgeMembers(tree, surroundings.notification.pushType);
  return { ...surroundings, text, tree, slips, nodes: tree.nodes, aps, apsMembers, alert, keys };
}
