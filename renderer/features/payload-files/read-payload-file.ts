import type { ComposedPush } from '#shared/contract/drafts.ts';
import { fail } from '#shared/failure.ts';
import { readApnsFile } from '#shared/payload/apns-file.ts';
import { memberOf, type PayloadTree, readPayloadTree } from '#shared/payload/payload-tree.ts';
import { escapeHeaderVariables, escapeVariables, maskVariables } from '#shared/payload/resolve-variables.ts';
import { readSavedPush } from '#shared/payload/saved-push-format.ts';
import { textPlace } from '#shared/payload/text-place.ts';

/** A larger file is not read: no payload comes near. */
export const payloadFileLimitBytes = 5_000_000;

type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export type PayloadFile =
  | { readonly kind: 'push'; readonly title: string; readonly push: ComposedPush }
  /** A key or certificate in text, which is none of a payload's business. */
  | { readonly kind: 'credential' };

/** What a draft of the file is called. */
function titleOfFile(name: string): string {
  return name.replace(/(?:\.push\.json|\.json|\.apns)$/i, '') || name;
}

/**
 * Reads a file as a push: a saved push, or a payload and nothing else. Variables may stand in both, but not in `.apns`:
 * such files are Xcode's, for which all text is what it says. Throws `payload-file-too-large`, without reading it,
 * `payload-file-unreadable`, `payload-file-not-utf8`, `payload-file-not-json`, `payload-file-not-object`,
 * `payload-file-not-push`, and `saved-push-newer`.
 */
export async function readPayloadFile(file: ReadableFile): Promise<PayloadFile> {
  const { name, size } = file;
  if (size > payloadFileLimitBytes) throw fail('payload-file-too-large', { file: name, limit: payloadFileLimitBytes });
  const text = decode(name, await readBytes(file));
  const isExact = /\.apns$/i.test(name);
  const tree = readPayloadTree(isExact ? text : maskVariables(text));
  const { root } = tree;
  if (holdsCredential(text, tree)) return { kind: 'credential' };
  const isSavedPush = memberOf(root, 'pushbench') !== undefined;
  return {
    kind: 'push',
    title: titleOfFile(name),
    push: isSavedPush ? savedPushOf(name, text) : payloadOf(name, text, tree, isExact),
  };
}

async function readBytes(file: ReadableFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    // A folder, or a file that is gone.
    throw fail('payload-file-unreadable', { file: file.name });
  }
}

/** The text without a byte order mark. */
function decode(name: string, bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fail('payload-file-not-utf8', { file: name });
  }
}

/** PEM, or the JSON that tools for App Store Connect keep a key in. What has `aps` in it is a payload all the same. */
function holdsCredential(text: string, { root }: PayloadTree): boolean {
  if (memberOf(root, 'aps') !== undefined) return false;
  const isKeyFile = memberOf(root, 'key_id') !== undefined && memberOf(root, 'issuer_id') !== undefined;
  return isKeyFile || /-----BEGIN [A-Z]/.test(text);
}

function savedPushOf(file: string, text: string): ComposedPush {
  const read = readSavedPush(text);
  if (read.ok) return read.push;
  throw 'damage' in read
    ? fail('payload-file-not-push', { file, detail: read.damage })
    : fail('saved-push-newer', { file, found: read.newerFormat });
}

function payloadOf(file: string, text: string, { syntaxProblem }: PayloadTree, isExact: boolean): ComposedPush {
  if (syntaxProblem !== null) throw fail('payload-file-not-json', { file, ...textPlace(text, syntaxProblem.offset) });
  const push = readApnsFile(text);
  if (push === undefined) throw fail('payload-file-not-object', { file });
  // A text file ends with a new line. It is not kept: a payload with white space around it is no member of JSON that could
  // stand in a saved push as it is, and would be saved as one long escaped string.
  const payloadText = push.payloadText.trim();
  if (!isExact) return { ...push, payloadText };
  const bundleId = push.bundleId === null ? null : escapeHeaderVariables(push.bundleId);
  return { ...push, bundleId, payloadText: escapeVariables(payloadText) };
}
