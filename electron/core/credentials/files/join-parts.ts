import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CertificatePart, FileParts, Part, PrivateKeyPart, ProfilePart } from './parts.ts';

/** A part with the name of the file it came in. */
export interface FromFile<Some extends Part> {
  readonly file: string;
  readonly part: Some;
}

export interface JoinedCertificate extends FromFile<CertificatePart> {
  /** Null: the files do not have it. */
  readonly key: PrivateKeyPart | null;
  /** Whether there is a key that may have been meant for it but is another's. */
  readonly hasOtherKey: boolean;
  /** The certificates of authorities among the files, from its issuer upwards. */
  readonly chain: readonly CertificatePart[];
}

/** What several files hold together. */
export interface JoinedParts {
  readonly certificates: readonly JoinedCertificate[];
  /** Keys that belong to no certificate of these files. */
  readonly keys: readonly FromFile<PrivateKeyPart>[];
  readonly profiles: readonly FromFile<ProfilePart>[];
  readonly requests: readonly string[];
  /** Whether a file asks for another passphrase: it may hold whatever the others miss. */
  readonly hasLockedFile: boolean;
  readonly problems: readonly { readonly file: string; readonly problem: CredentialProblem }[];
}

/** Whether the certificate carries a signature of the other one. */
type IsSignedBy = (certificate: CertificatePart, issuer: CertificatePart) => boolean;

/** Puts certificates and keys together by their public keys, whatever files they came in. */
export function joinParts(
  files: readonly { readonly name: string; readonly content: FileParts }[],
  isSignedBy: IsSignedBy,
): JoinedParts {
  const parts = files.flatMap(({ name, content }) => content.parts.map((part) => ({ file: name, part })));
  const keys = distinct(parts.filter(isOf('private-key')), ({ part }) => part.publicKeySha256);
  const certificates = distinct(parts.filter(isOf('certificate')), ({ part }) => part.fingerprintSha256);
  const leaves = certificates.filter(({ part }) => !part.isAuthority);
  const shown = leaves.length > 0 ? leaves : certificates;
  const authorities = certificates.filter(({ part }) => part.isAuthority).map(({ part }) => part);
  const used = new Set(shown.map(({ part }) => part.publicKeySha256));
  const unusedKeys = keys.filter(({ part }) => !used.has(part.publicKeySha256));
  return {
    certificates: shown.map(({ file, part }) => ({
      file,
      part,
      key: keys.find((key) => key.part.publicKeySha256 === part.publicKeySha256)?.part ?? null,
      hasOtherKey: unusedKeys.some((key) => !isTokenKeyFile(key.file)),
      chain: chainOf(part, authorities, isSignedBy),
    })),
    keys: unusedKeys,
    profiles: parts.filter(isOf('profile')),
    hasLockedFile: files.some(({ content }) => content.problems.some(({ code }) => code === 'wrong-passphrase')),
    requests: parts.filter(isOf('csr')).map(({ file }) => file),
    problems: files.flatMap(({ name, content }) => content.problems.map((problem) => ({ file: name, problem }))),
  };
}

function isOf<Type extends Part['type']>(type: Type) {
  return (candidate: FromFile<Part>): candidate is FromFile<Extract<Part, { type: Type }>> =>
    candidate.part.type === type;
}

/** A key that Apple handed out for tokens is meant for itself, whatever else was dropped with it. */
function isTokenKeyFile(file: string): boolean {
  return /\.p8$/i.test(file);
}

function distinct<Item>(items: readonly Item[], identity: (item: Item) => string): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [identity(item), item])).values()].toReversed();
}

function chainOf(
  certificate: CertificatePart,
  authorities: readonly CertificatePart[],
  isSignedBy: IsSignedBy,
): readonly CertificatePart[] {
  const chain: CertificatePart[] = [];
  let last = certificate;
  for (;;) {
    const current = last;
    const issuer = authorities.find(
      (candidate) => candidate !== certificate && !chain.includes(candidate) && isSignedBy(current, candidate),
    );
    if (issuer === undefined) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
