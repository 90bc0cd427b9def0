import type { Diagnostic, JsonPath, Severity } from '#shared/lint/diagnostic.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';

/** Counted from 1; columns in UTF-16 code units, as editors count. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface PositionRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Null, as the range, for what is wrong with a header. */
  readonly path: JsonPath | null;
  readonly range: PositionRange | null;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: PositionRange; readonly text: string }[];
  }[];
}

/** What lint says of one file. */
export interface LintReport {
  readonly file: string;
  /** Null: it could not be read. */
  readonly bytes: number | null;
  readonly limit: number;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Whether the cured text was written into the file. */
  readonly written: boolean;
  /** Why the file could not be read, or not be written; null: it could. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Whether somebody has to do something before the file can be sent, or before it is cured. */
export function hasError({ diagnostics, error }: LintReport): boolean {
  return error !== null || diagnostics.some(({ severity }) => severity === 'error');
}

/** Diagnostics of a text with lines and columns in the place of offsets. */
export function reportDiagnostics(text: string, diagnostics: readonly Diagnostic[]): readonly ReportedDiagnostic[] {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const positionOf = (offset: number): TextPosition => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  const rangeOf = ({ offset, length }: TextRange): PositionRange => ({
    start: positionOf(offset),
    end: positionOf(offset + length),
  });
  return diagnostics.map(({ code, severity, message, place, fixes = [] }) => ({
    rule: code,
    severity,
    message,
    path: place.kind === 'payload' ? place.path : null,
    range: place.kind === 'payload' ? rangeOf(place.range) : null,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range, text: replacement }) => ({ range: rangeOf(range), text: replacement })),
    })),
  }));
}
