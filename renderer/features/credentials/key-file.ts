import { keyFileLimitBytes } from '#shared/contract/schemas.ts';
import { fail } from '#shared/failure.ts';

/** A file as it goes to the core. */
export interface KeyFile {
  readonly fileName: string;
  readonly contentBase64: string;
}

const chunkBytes = 32_768;

type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads a chosen or dropped file. Throws `key-too-large` above 1 MB and `file-unreadable` for a folder or a lost file. */
export async function readKeyFile(file: ReadableFile): Promise<KeyFile> {
  if (file.size > keyFileLimitBytes) throw fail('key-too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const detail = error instanceof Error ? error.name : String(error);
    throw fail('file-unreadable', { file: file.name, detail });
  }
  return { fileName: file.name, contentBase64: toBase64(bytes) };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    text += String.fromCharCode(...bytes.subarray(start, start + chunkBytes));
  }
  return btoa(text);
}
