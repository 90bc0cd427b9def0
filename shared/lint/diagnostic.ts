import { getNodePath, type Node } from 'jsonc-parser';
import type { FailureCode } from '../failure.ts';
import { diagnosticMessages } from '../messages/diagnostics.ts';
import { rangeOf, type TextRange } from '../payload/payload-tree.ts';
import type { Fix } from './fix.ts';

type DiagnosticMessages = typeof diagnosticMessages;
export type DiagnosticCode = keyof DiagnosticMessages;

/** The part of a push, besides its payload, that a diagnostic points at. */
export type HeaderField = 'pushType' | 'bundleId' | 'topic' | 'priority' | 'expiration' | 'collapseId' | 'apnsId';

/** The way from the root of the payload to a value: keys of objects and places in arrays, counted from 0. */
export type JsonPath = readonly (string | number)[];

export type DiagnosticPlace =
  | { readonly kind: 'payload'; readonly range: TextRange; readonly path: JsonPath }
  | { readonly kind: 'header'; readonly field: HeaderField }
  | { readonly kind: 'target' }
  | { readonly kind: 'credential' };

/**
 * `error`: not as documented, most likely it fails or nothing is shown; `warning`: probably not what was meant; `info`:
 * right, but depends on something that is not in the push; `hint`: could be better. Nothing here blocks sending.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Diagnostic {
  /** A failure's, where sending as it is ends in that. */
  readonly code: DiagnosticCode | FailureCode;
  readonly severity: Severity;
  readonly place: DiagnosticPlace;
  /** What is wrong, why it matters and what cures it, in words. */
  readonly message: string;
  /** What cures it for certain, where something does. */
  readonly fixes?: readonly Fix[];
}

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

/** The same diagnostic with ways to cure it; those that are not there are left out. */
export function withFixes(found: Diagnostic, ...fixes: readonly (Fix | undefined)[]): Diagnostic {
  const known = fixes.filter((fix) => fix !== undefined);
  return known.length === 0 ? found : { ...found, fixes: known };
}

/** A stretch of the payload text, which belongs to the whole payload unless a path is given. */
export function inPayload({ offset, length }: TextRange, path: JsonPath = []): DiagnosticPlace {
  return { kind: 'payload', range: { offset, length }, path };
}

/** A key or a value of the payload. */
export function atNode(node: Node): DiagnosticPlace {
  return inPayload(rangeOf(node), getNodePath(node));
}

export function inHeader(field: HeaderField): DiagnosticPlace {
  return { kind: 'header', field };
}
