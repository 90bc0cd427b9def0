import { fail } from '#shared/failure.ts';

const extension = '.push.json';

const limitCharacters = 100;

/** File systems hold 255 bytes a name; the rest is for the extension and for what stands around a temporary name. */
const limitBytes = 200;

/** Names Windows gives to devices, with any extension. Source: Microsoft, "Naming Files, Paths, and Namespaces" */
const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const forbidden = /[\\:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Deeper folders are not read. */
export const deepestFolder = 4;

/**
 * The name as it is kept, without white space around it; slashes part folders. Throws `saved-push-name-invalid` for what is
 * no file name on some system, and `saved-push-name-too-long`.
 */
export function checkName(typed: string): string {
  const parts = typed.split('/').map((part) => part.trim().normalize('NFC'));
  const name = parts.join('/');
  const isTooLong = parts.some(
    (part) => Array.from(part).length > limitCharacters || new TextEncoder().encode(part).length > limitBytes,
  );
  if (isTooLong) throw fail('saved-push-name-too-long', { limit: limitCharacters });
  if (parts.length > deepestFolder + 1 || !parts.every(isUsable)) {
    throw fail('saved-push-name-invalid', { name: typed.toWellFormed() });
  }
  return name;
}

/** Whether a file or folder may be called that on every system. */
function isUsable(part: string): boolean {
  return (
    part !== '' &&
    part.isWellFormed() &&
    !forbidden.test(part) &&
    !part.startsWith('.') &&
    !part.endsWith('.') &&
    !windowsDevice.test(part.split('.')[0]?.trimEnd() ?? '')
  );
}

export function fileNameOf(name: string): string {
  return name + extension;
}

/**
 * The name a file stands for, or `undefined` when it is no file of the library. `fileName` is its path in the library
 * folder, with slashes.
 */
export function nameOfFile(fileName: string): string | undefined {
  const own = fileName.slice(fileName.lastIndexOf('/') + 1);
  const isOurs = own.endsWith(extension) && own.length > extension.length && !own.startsWith('.');
  // macOS may hand out decomposed letters.
  return isOurs ? fileName.slice(0, -extension.length).normalize('NFC') : undefined;
}

/** Names with the same key are one file on systems that do not tell upper from lower case. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
