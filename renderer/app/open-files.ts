import { fetchPart } from '../ui/missing-parts.ts';
import { tellError, tellFailure, type WindowParts } from './start-window.ts';

/** A file that was refused is as it was. The notice stays long enough to be read, and then leaves what lies below it free. */
const refusalMs = 12_000;

/**
 * Opens files as drafts of their own. Those that hold a key or certificate go to the import, with what came along with
 * them.
 */
export async function openFiles(
  { composer, imports }: Pick<WindowParts, 'composer' | 'imports'>,
  files: readonly File[],
  others: readonly File[] = [],
): Promise<void> {
  try {
    const parts = await fetchPart(() => import('./late-parts.ts'));
    if (parts === null) return;
    const credentials = await parts.openPayloadFiles(files, {
      onOpen: (title, push) => composer.openPush(title, push, null),
      onFailed: (cause) => tellFailure(cause, refusalMs),
    });
    const left = [...others, ...credentials];
    if (left.length > 0) imports.getState().open(left);
  } catch (error) {
    tellError(error);
  }
}
