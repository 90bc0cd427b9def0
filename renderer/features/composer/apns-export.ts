import { payloadLimitBytes } from '#shared/apns/push-types.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { formatApnsFile, isForSimulator, simulatorBundleId } from '#shared/payload/apns-file.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { readPayloadTree } from '#shared/payload/payload-tree.ts';
import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { findVariables, resolveHeaderText, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { textPlace } from '#shared/payload/text-place.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { plainFileName } from '../../ui/plain-file-name.ts';

export interface ApnsExport {
  readonly fileName: string;
  /** What is written, or why nothing can be. */
  readonly file: { readonly text: string } | { readonly obstacle: ExportObstacle };
  /** The file has more bytes than the Simulator takes. */
  readonly excess: { readonly bytes: number; readonly limit: number } | null;
  /** Apple's Simulator takes no pushes of this type. */
  readonly isForSimulator: boolean;
  /** Variables that are written as what they stand for now, each once, and those that stand for nothing. */
  readonly resolved: readonly string[];
  readonly unresolved: readonly string[];
}

export type ExportObstacle =
  { readonly kind: 'not-json'; readonly line: number; readonly column: number } | { readonly kind: 'not-object' };

/** What the file of a push is, with a bundle id, or without when it is empty. */
export function exportApns(
  title: string,
  { payloadText, pushType }: Pick<ComposedPush, 'payloadText' | 'pushType'>,
  bundleId: string,
  values: VariableValues,
): ApnsExport {
  const { text, problems } = resolvePayloadText(payloadText, values);
  const unresolved = new Set(problems.map(({ name }) => name));
  const used = new Set(findVariables(payloadText).map(({ name }) => name));
  const file = writeFile(text, bundleId);
  const bytes = 'text' in file ? countUtf8Bytes(file.text) : 0;
  const limit = payloadLimitBytes('alert');
  return {
    fileName: `${plainFileName(title, 'payload')}.apns`,
    file,
    excess: bytes > limit ? { bytes, limit } : null,
    isForSimulator: isForSimulator(pushType),
    resolved: [...used.difference(unresolved)],
    unresolved: [...unresolved],
  };
}

function writeFile(text: string, bundleId: string): ApnsExport['file'] {
  const { root, syntaxProblem } = readPayloadTree(text);
  if (syntaxProblem !== null) return { obstacle: { kind: 'not-json', ...textPlace(text, syntaxProblem.offset) } };
  if (root?.type !== 'object') return { obstacle: { kind: 'not-object' } };
  return { text: bundleId === '' ? text : (formatApnsFile(text, bundleId) ?? text) };
}

/** The app that the file is for: the one that the payload names already, else the one that the push goes to. */
export function exportBundleId(push: ComposedPush, deviceBundleId: string, values: VariableValues): string {
  const named = simulatorBundleId(readPayloadTree(resolvePayloadText(push.payloadText, values).text).root);
  return named ?? resolveHeaderText(resolveBundleId(push, deviceBundleId), values).text;
}

/** The command that gives the file to the Simulator that runs. Without a bundle id it has a place for one. */
export function simctlCommand(fileName: string, bundleId: string): string {
  const file = fileName.startsWith('-') ? `./${fileName}` : fileName;
  return `xcrun simctl push booted ${quoted(bundleId === '' ? 'BUNDLE_ID' : bundleId)} ${quoted(file)}`;
}

/** As one word of a POSIX shell. */
function quoted(word: string): string {
  return /^[\w.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
