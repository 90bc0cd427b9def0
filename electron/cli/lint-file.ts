import { isUtf8 } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { payloadLimitBytes } from '#shared/apns/push-types.ts';
import { deriveTopic } from '#shared/apns/topics.ts';
import { describeFailure, fail, failure } from '#shared/failure.ts';
import { inPayload } from '#shared/lint/diagnostic.ts';
import { fixAll } from '#shared/lint/fix-all.ts';
import { lintPayload } from '#shared/lint/lint-push.ts';
import { simulatorBundleId } from '#shared/payload/apns-file.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { readPayloadTree } from '#shared/payload/payload-tree.ts';
import { maskVariables, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { readPayload } from './files.ts';
import { type LintReport, reportDiagnostics } from './lint-report.ts';
import type { Terminal } from './terminal.ts';

export interface LintFileOptions {
  readonly pushType?: string;
  readonly priority?: number;
  readonly topic?: string;
  readonly collapseId?: string;
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
 * What is not given is not judged, but a file for the Simulator names its app itself. Throws `file-not-found`, `file-unreadable` and `file-unwritable`.
 */
export async function lintFile(
  terminal: Terminal,
  file: string,
  options: LintFileOptions,
  { nowMs, variables }: LintOccasion,
): Promise<LintReport> {
  const { pushType = null, priority = null, collapseId = null } = options;
  const limit = payloadLimitBytes(pushType ?? '');
  const body = await readPayload(terminal, file);
  if (!isUtf8(body)) return { file, bytes: body.length, limit, diagnostics: reportDiagnostics('', [notUtf8()]) };
  const lint = (text: string) => {
    const topic = options.topic ?? simulatorTopic(variables === null ? text : maskVariables(text), pushType);
    const notification = { pushType, topic, priority, expiration: null, collapseId, apnsId: null };
    return lintPayload(text, { notification, tokenKinds: [], deviceNames: [], nowMs }, variables);
  };
  const original = body.toString('utf8');
  const text = options.fix === true ? fixAll(original, lint).text : original;
  if (text !== original) await writeFixed(terminal, file, text);
  const sent = variables === null ? text : resolvePayloadText(text, variables).text;
  return { file, bytes: countUtf8Bytes(sent), limit, diagnostics: reportDiagnostics(text, lint(text)) };
}

function simulatorTopic(text: string, pushType: string | null): string | null {
  return deriveTopic(simulatorBundleId(readPayloadTree(text).root) ?? '', pushType ?? '') ?? null;
}

function notUtf8() {
  const cause = failure('payload-not-utf8');
  const place = inPayload({ offset: 0, length: 0 });
  return { code: cause.code, severity: 'error', place, message: describeFailure(cause) } as const;
}

async function writeFixed(terminal: Terminal, file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(terminal.folder, file), text);
  } catch (error) {
    throw fail('file-unwritable', { file, detail: systemErrorCode(error) });
  }
}
