import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import type { CredentialFile } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';

const chunkBytes = 32_768;

type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * Reads a chosen, dropped or pasted file. Throws `credential-file-unusable` with the sentence of what is wrong: more than 1 MB, which is
 * not read at all, and what cannot be read, as a folder or a file that is gone.
 */
export async function readCredentialFile(file: ReadableFile): Promise<CredentialFile> {
  if (file.size > credentialFileLimitBytes) {
    throw fail('credential-file-unusable', { problem: credentialProblems.tooLarge.message() });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw fail('credential-file-unusable', { problem: credentialProblems.folder.message() });
  }
  return { fileName: file.name, contentBase64: toBase64(bytes) };
}

/** What pasted text is called where files have names; several are numbered. */
const pastedName = 'pasted text';

export function isPasted(fileName: string): boolean {
  return /^pasted text(?: \d+)?$/.test(fileName);
}

/** The name of the next text that is pasted beside these. */
export function nextPastedName(fileNames: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? pastedName : `${pastedName} ${String(number)}`;
    if (!fileNames.includes(name)) return name;
  }
}

/** Text from the clipboard as a file, when it holds something in PEM; else `undefined`. */
export function fileOfText(text: string): File | undefined {
  return text.includes('-----BEGIN') ? new File([text], pastedName) : undefined;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    text += String.fromCharCode(...bytes.subarray(start, start + chunkBytes));
  }
  return btoa(text);
}
