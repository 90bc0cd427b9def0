import { fail } from '#shared/failure.ts';

const extension = '.push.json';

const limitCharacters = 100;

/** File systems hold 255 bytes a name; the rest is for the extension and for what stands around a temporary name. */
const limitBytes = 200;

/** Names Windows gives to devices, with any extension. Source: Microsoft, "Naming Files, Paths, and Namespaces" */
const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const forbidden = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** The name as it is kept, without white space around it. Throws `saved-push-name-invalid` for what is no file name on some system. */
export function checkName(typed: string): string {
  const name = typed.trim().normalize('NFC');
  const isUsable =
    name !== '' &&
    name.isWellFormed() &&
    Array.from(name).length <= limitCharacters &&
    new TextEncoder().encode(name).length <= limitBytes &&
    !forbidden.test(name) &&
    !name.startsWith('.') &&
    !name.endsWith('.') &&
    !windowsDevice.test(name.split('.')[0]?.trimEnd() ?? '');
  if (!isUsable) throw fail('saved-push-name-invalid', { name: typed.toWellFormed() });
  return name;
}

export function fileNameOf(name: string): string {
  return name + extension;
}

/** The name a file stands for, or `undefined` when it is no file of the library. */
export function nameOfFile(fileName: string): string | undefined {
  const isOurs = fileName.endsWith(extension) && fileName.length > extension.length && !fileName.startsWith('.');
  // macOS may hand out decomposed letters.
  return isOurs ? fileName.slice(0, -extension.length).normalize('NFC') : undefined;
}

/** Names with the same key are one file on systems that do not tell upper from lower case. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
