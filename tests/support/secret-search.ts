import { createPrivateKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something secret that a test planted, in every form in which it could be found again. */
export interface PlantedSecret {
  readonly name: string;
  readonly forms: readonly Buffer[];
}

/** A passphrase or a token. */
export function plantedText(name: string, text: string): PlantedSecret {
  return { name, forms: formsOf(Buffer.from(text)) };
}

/** A private key: the number that is its secret, not the parts that its public half shares. */
export function plantedKey(name: string, pem: string): PlantedSecret {
  const { d } = createPrivateKey(pem).export({ format: 'jwk' });
  if (d === undefined) throw new Error('This is not a private key.');
  return { name, forms: formsOf(Buffer.from(d, 'base64url')) };
}

/** The signature of a provider token; its other parts are public. */
export function plantedProviderToken(name: string, jwt: string): PlantedSecret {
  const signature = jwt.split('.')[2] ?? '';
  if (signature.length < 80) throw new Error('This is not a provider token.');
  return { name, forms: formsOf(Buffer.from(signature, 'base64url')) };
}

/** The names of the secrets that occur in what was said or written. */
export function secretsIn(content: Buffer | string, secrets: readonly PlantedSecret[]): readonly string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // A PEM file breaks the lines of what it holds, and JSON writes the breaks as \n.
  const joined = Buffer.from(bytes.toString('latin1').replaceAll(/\\n|[\r\n]/g, ''), 'latin1');
  return secrets
    .filter(({ forms }) => forms.some((form) => bytes.includes(form) || joined.includes(form)))
    .map(({ name }) => name);
}

/** `<secret> in <file>` for each secret in the files of a folder and its sub-folders. */
export async function secretsInFolder(folder: string, secrets: readonly PlantedSecret[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return secretsIn(await readFile(path), secrets).map((name) => `${name} in ${path}`);
      }),
  );
  return found.flat();
}

/** The bytes themselves, in hex, and in base64 wherever in a larger text they stand. */
function formsOf(bytes: Buffer): readonly Buffer[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and last characters depend on what stands around it.
    const inner = text.slice(offset === 0 ? 0 : offset + 1, -4);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [bytes, ...[hex, hex.toUpperCase(), ...base64].map((text) => Buffer.from(text))];
}
