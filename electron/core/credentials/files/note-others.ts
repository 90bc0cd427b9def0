import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CredentialMaterial, InspectedFiles } from './credential-material.ts';
import { problem } from './problems.ts';

const namedLimit = 5;

/** What the inspection of files as a whole leaves out, as it describes the first of what was found only. */
export function noteOthers({ material }: InspectedFiles): readonly CredentialProblem[] {
  const others = material.slice(1);
  if (others.length === 0) return [];
  const hasSeveralFiles = material.some(({ fileName }) => fileName !== material[0]?.fileName);
  const named = others
    .slice(0, namedLimit)
    .map((item) => (hasSeveralFiles ? `${nameOf(item)} (${item.fileName})` : nameOf(item)));
  return [problem('othersFound', named, others.length - named.length)];
}

function nameOf(item: CredentialMaterial): string {
  switch (item.kind) {
    case 'certificate':
      return `the certificate “${item.commonName}”`;
    case 'key':
      return 'a signing key';
    case 'private-key':
      return 'a private key';
    case 'profile':
      return `the profile “${item.name}”`;
  }
}
