import type { TokenKind } from '../apns/push-types.ts';
import type { Notification } from '../contract/schemas.ts';
import type { FailureCode } from '../failure.ts';
import { diagnosticMessages } from '../messages/diagnostics.ts';
import type { PayloadTree, TextRange } from '../payload/payload-tree.ts';

type DiagnosticMessages = typeof diagnosticMessages;
export type DiagnosticCode = keyof DiagnosticMessages;

/** The part of a push, besides its payload, that a diagnostic points at. */
export type HeaderField = 'pushType' | 'bundleId' | 'topic' | 'priority' | 'expiration' | 'collapseId' | 'apnsId';

export type DiagnosticPlace =
  | { readonly kind: 'payload'; readonly range: TextRange }
  | { readonly kind: 'header'; readonly field: HeaderField }
  | { readonly kind: 'target' }
  | { readonly kind: 'credential' };

/** `error`: APNs or the device will refuse it; `warning`: probably not what was meant. Nothing here blocks sending. */
export type Severity = 'error' | 'warning' | 'note';

export interface Diagnostic {
  /** A failure's, where sending as it is ends in that. */
  readonly code: DiagnosticCode | FailureCode;
  readonly severity: Severity;
  readonly place: DiagnosticPlace;
  /** What is wrong and what cures it, in words. */
  readonly message: string;
}

/** What a rule looks at. */
export interface LintSubject {
  readonly notification: Notification;
  readonly text: string;
  readonly tree: PayloadTree;
  /** Kinds of the tokens that the push goes to; empty when none is chosen. */
  readonly tokenKinds: readonly TokenKind[];
  /** The names of the same devices, where they are known. */
  readonly deviceNames: readonly string[];
}

export type Rule = (subject: LintSubject) => readonly Diagnostic[];

/** Makes a diagnostic with the parameters its message asks for. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  severity: Severity,
  place: DiagnosticPlace,
  ...params: Parameters<DiagnosticMessages[Code]>
): Diagnostic {
  const write = diagnosticMessages[code] as (...args: Parameters<DiagnosticMessages[Code]>) => string;
  return { code, severity, place, message: write(...params) };
}

export function inPayload(range: TextRange): DiagnosticPlace {
  return { kind: 'payload', range: { offset: range.offset, length: range.length } };
}

export function inHeader(field: HeaderField): DiagnosticPlace {
  return { kind: 'header', field };
}
