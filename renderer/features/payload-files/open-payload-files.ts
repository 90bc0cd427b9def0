import { toFailure } from '#shared/contract/client.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { readPayloadFile } from './read-payload-file.ts';

/** More tabs are never opened together on purpose. */
const fileCountLimit = 20;

export interface PayloadFileParts {
  readonly onOpen: (title: string, push: ComposedPush) => void;
  readonly onFailed: (cause: Failure) => void;
}

/**
 * Opens files one after the other, in their order; what cannot be opened is told. Gives those that hold a credential
 * instead.
 */
export async function openPayloadFiles(files: readonly File[], parts: PayloadFileParts): Promise<readonly File[]> {
  const credentials: File[] = [];
  for (const file of files.slice(0, fileCountLimit)) {
    try {
      const read = await readPayloadFile(file);
      if (read.kind === 'push') parts.onOpen(read.title, read.push);
      else credentials.push(file);
    } catch (error) {
      parts.onFailed(toFailure(error));
    }
  }
  if (files.length > fileCountLimit) {
    parts.onFailed(failure('payload-files-too-many', { count: files.length, limit: fileCountLimit }));
  }
  return credentials;
}
