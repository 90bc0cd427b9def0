import type { InspectedCredentialFiles } from '#shared/contract/credentials.ts';

/** The names of the files that a passphrase has still to open. */
export function lockedFiles(
  fileNames: readonly string[],
  inspected: InspectedCredentialFiles | null,
): readonly string[] {
  const messages = (inspected?.inspection.problems ?? []).flatMap(({ code, message }) =>
    code === 'wrong-passphrase' ? [message] : [],
  );
  if (messages.length === 0) return [];
  // Of several files each sentence begins with the name of its file.
  return fileNames.length === 1
    ? fileNames
    : fileNames.filter((name) => messages.some((message) => message.startsWith(`${name}: `)));
}

/** What is said at the field of the passphrase. */
export function describePassphrase(locked: readonly string[], fileCount: number, isOpened: boolean): string {
  if (isOpened) return fileCount > 1 ? 'It opens the files. It is not kept.' : 'It opens the file. It is not kept.';
  const names = new Intl.ListFormat('en').format(locked.map((name) => `“${name}”`));
  const which =
    locked.length > 1 ? `${names} are encrypted.` : `${locked.length === 0 ? 'The file' : names} is encrypted.`;
  const how = 'Type the passphrase that was chosen when it was exported; it is not kept.';
  const several =
    fileCount > 1 ? ' It is tried on all files: those with different passphrases are imported one after another.' : '';
  return `${which} ${how}${several}`;
}
