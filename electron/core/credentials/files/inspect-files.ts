import { printableText } from '#shared/printable-text.ts';
import type { InspectedFiles } from './credential-material.ts';
import { describeParts, describeWhole, problemsOfTheRest } from './describe-parts.ts';
import { joinParts } from './join-parts.ts';
import { isSignedBy } from '../../certificates/read-certificate.ts';
import { readFile } from './read-file.ts';

export interface NamedFile {
  /** As it was dropped or typed; a path is allowed. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the files and puts together what belongs together. Takes as long as the files want: see `inspectCredentialFiles`. */
export function inspectFiles(
  files: readonly NamedFile[],
  passphrase: string | undefined,
  nowMs: number,
): InspectedFiles {
  const contents = files.map(({ name, bytes }) => ({
    name: printableText(name),
    content: readFile(Buffer.from(bytes), passphrase),
  }));
  const joined = joinParts(contents, isSignedBy);
  const material = describeParts(joined, nowMs);
  const rest = problemsOfTheRest(joined);
  return { inspection: describeWhole(joined, material, rest, files.length), material, rest };
}
