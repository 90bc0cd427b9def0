import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import type { CredentialFile } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';
import { basename, resolve } from 'node:path';
import { readStart, unreadable } from './files.ts';
import type { Terminal } from './terminal.ts';

/** Files to hand to the core. Throws `file-not-found`, `file-unreadable` or that they are too large to be credentials. */
export async function readCredentialFiles(terminal: Terminal, files: readonly string[]): Promise<CredentialFile[]> {
  const read: CredentialFile[] = [];
  for (const file of files) {
    const content = await readOne(terminal, file);
    if (content.length > credentialFileLimitBytes) {
      throw fail('credential-file-unusable', { problem: credentialProblems.tooLarge.message() });
    }
    read.push({ fileName: basename(file), contentBase64: content.toString('base64') });
  }
  return read;
}

async function readOne(terminal: Terminal, file: string): Promise<Buffer> {
  try {
    return await readStart(resolve(terminal.folder, file), credentialFileLimitBytes);
  } catch (error) {
    throw unreadable(file, error);
  }
}
