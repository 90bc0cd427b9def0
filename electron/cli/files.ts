import { fail, type FailureError } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Terminal } from './terminal.ts';

/** The bytes of a file. Throws `file-not-found` or `file-unreadable` with the path as it was typed. */
export async function readInputFile(terminal: Terminal, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(terminal.folder, file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** `file-not-found` or `file-unreadable`, from an error of `node:fs`. */
export function unreadable(file: string, error: unknown): FailureError {
  const code = systemErrorCode(error);
  return code === 'ENOENT' ? fail('file-not-found', { file }) : fail('file-unreadable', { file, detail: code });
}

/** The payload in a file, or on the input stream for `-`: its bytes as they are. */
export async function readPayload(terminal: Terminal, file: string): Promise<Buffer> {
  return file === '-' ? await buffer(terminal.stdin) : await readInputFile(terminal, file);
}

/** The first bytes of a file, at most one more than `limitBytes`, so that a huge one is known as such and not read. */
export async function readStart(path: string, limitBytes: number): Promise<Buffer> {
  await using file = await open(path);
  const chunks: Buffer[] = [];
  for await (const chunk of file.createReadStream({ end: limitBytes, autoClose: false })) {
    // A stream without an encoding gives buffers.
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
