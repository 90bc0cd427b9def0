import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { rewriteFile } from '#core/library/replace-file.ts';
import { payloadLimitBytes } from '#shared/apns/push-types.ts';
import { deriveTopic } from '#shared/apns/topics.ts';
import { toFailure } from '#shared/contract/client.ts';
import { fail, failure } from '#shared/failure.ts';
import { type Diagnostic, inPayload } from '#shared/lint/diagnostic.ts';
import { fixAll } from '#shared/lint/fix-all.ts';
import { judgePayload, lintPayload } from '#shared/lint/lint-push.ts';
import { simulatorBundleId } from '#shared/payload/apns-file.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { readPayloadTree } from '#shared/payload/payload-tree.ts';
import { findVariables, maskVariables, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { describeFailure } from './describe-failure.ts';
import { readPayload } from './files.ts';
import { type LintReport, reportDiagnostics } from './lint-report.ts';
import type { Terminal } from './terminal.ts';

export interface LintFileOptions {
  readonly pushType?: string;
  readonly priority?: number;
  readonly topic?: string;
  readonly collapseId?: string;
  readonly oldestIos?: string;
  /** Applies all fixes and writes the file, if that changes anything. */
  readonly fix?: boolean;
}

export interface LintOccasion {
  readonly nowMs: number;
  /** What variables stand for; null: nothing is one. */
  readonly variables: VariableValues | null;
}

/**
 * Judges the payload in a file, or on the input stream for `-`: what its variables stand for, or, without `variables`, the file as it is.
 * What is not given is not judged, but a file for the Simulator names its app itself. What cannot be read or written says so in its report.
 */
export async function lintFile(
  terminal: Terminal,
  file: string,
  options: LintFileOptions,
  { nowMs, variables }: LintOccasion,
): Promise<LintReport> {
  const { pushType = null, priority = null, collapseId = null, oldestIos = null } = options;
  const limit = payloadLimitBytes(pushType ?? '');
  const unwritten = { file, limit, written: false, error: null };
  let body: Buffer;
  try {
    body = await readPayload(terminal, file);
  } catch (error) {
    return { ...unwritten, bytes: null, diagnostics: [], error: toReportedError(error) };
  }
  if (!isUtf8(body)) return { ...unwritten, bytes: body.length, diagnostics: reportDiagnostics('', [notUtf8()]) };
  const judgeWith = (judge: typeof lintPayload) => (text: string) => {
    const topic = options.topic ?? simulatorTopic(variables === null ? text : maskVariables(text), pushType);
    const notification = { pushType, topic, priority, expiration: null, collapseId, apnsId: null };
    return judge(text, { notification, tokenKinds: [], deviceNames: [], oldestIos, nowMs }, variables);
  };
  const report = (text: string, { written, error }: Pick<LintReport, 'written' | 'error'>): LintReport => {
    const found = judgeWith(lintPayload)(text);
    const sent = variables === null ? text : resolvePayloadText(text, variables).text;
    return {
      file,
      bytes: countUtf8Bytes(sent),
      limit,
      diagnostics: reportDiagnostics(text, variables === null ? hintAtVariables(text, found) : found),
      written,
      error,
    };
  };
  const original = body.toString('utf8');
  const cured = options.fix === true ? fixAll(original, judgeWith(judgePayload)).text : original;
  if (cured === original) return report(original, unwritten);
  try {
    await writeCured(terminal, file, cured);
  } catch (error) {
    return report(original, { written: false, error: toReportedError(error) });
  }
  return report(cured, { written: true, error: null });
}

function toReportedError(error: unknown): LintReport['error'] {
  const cause = toFailure(error);
  return { code: cause.code, message: describeFailure(cause) };
}

/** What does not parse may be a variable, in a file that was to be taken as it is. */
function hintAtVariables(text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const uses = findVariables(text);
  const isInUse = ({ code, place }: Diagnostic) =>
    code === 'json-syntax' &&
    place.kind === 'payload' &&
    uses.some(({ offset, length }) => offset <= place.range.offset && place.range.offset < offset + length);
  return diagnostics.map((found) =>
    isInUse(found)
      ? { ...found, message: `${found.message} This looks like a variable: add --variables or --set.` }
      : found,
  );
}

function simulatorTopic(text: string, pushType: string | null): string | null {
  return deriveTopic(simulatorBundleId(readPayloadTree(text).root) ?? '', pushType ?? '') ?? null;
}

function notUtf8() {
  const cause = failure('payload-not-utf8');
  const place = inPayload({ offset: 0, length: 0 });
  return { code: cause.code, severity: 'error', place, message: describeFailure(cause) } as const;
}

async function writeCured(terminal: Terminal, file: string, text: string): Promise<void> {
  try {
    await rewriteFile(resolve(terminal.folder, file), text);
  } catch (error) {
    throw fail('file-unwritable', { file, detail: systemErrorCode(error) });
  }
}
