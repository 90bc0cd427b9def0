import type { X509Certificate as Certificate } from '@peculiar/x509';
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { isAppleId } from '#shared/apns/apple-ids.ts';
import {
  certificateKindOf,
  certificateKinds,
  certificateOids,
  idInCommonName,
  type CertificateKind,
} from '#shared/apns/certificates.ts';
import type { AppleEnvironment } from '#shared/apns/environments.ts';
import { bundleIdOfTopic } from '#shared/apns/topics.ts';
import { printableText } from '#shared/printable-text.ts';
import { bytesOf, childrenOf, isA, parseAsn1, splitDer } from './asn1.ts';

import { publicKeyDigest } from './public-key-digest.ts';

// One after the other: the bundle would evaluate them the other way round, and the second needs the first.
await import('reflect-metadata');
const { BasicConstraintsExtension, X509Certificate: ParsedCertificate } = await import('@peculiar/x509');

/** What a certificate says, read from its subject and from the extensions that Apple puts in. All texts are printable. */
export interface CertificateFacts {
  readonly pem: string;
  /** Null for a certificate that is not for pushes. */
  readonly kind: CertificateKind | null;
  readonly commonName: string;
  readonly issuerName: string;
  readonly bundleId: string | null;
  readonly teamId: string | null;
  readonly topics: readonly string[];
  /** Whether an extension lists the topics; without one the subject names the only topic. */
  readonly hasTopicList: boolean;
  readonly environments: readonly AppleEnvironment[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly fingerprintSha256: string;
  /** Fingerprint of the public key: the private key with the same one belongs to it. */
  readonly publicKeySha256: string;
  readonly isAuthority: boolean;
}

/** Reads one X.509 certificate in DER; blanks behind it are left out. Throws when it cannot be read, or more follows it. */
export function readCertificate(bytes: Buffer): CertificateFacts {
  const [der = bytes, ...more] = splitDer(bytes);
  // The library takes what follows for a part of the certificate: its PEM and fingerprint would be wrong.
  if (more.length > 0) throw new Error('more than one certificate');
  const certificate = describe(new ParsedCertificate(new Uint8Array(der)));
  const dates = [certificate.notBefore, certificate.notAfter];
  if (dates.some((date) => Number.isNaN(date.getTime()))) throw new Error('a date cannot be read');
  return certificate;
}

function describe(certificate: Certificate): CertificateFacts {
  const field = (name: string) => printableText(certificate.subjectName.getField(name)[0]?.trim() ?? '');
  const commonName = field('CN');
  const userId = field(certificateOids.userId);
  const team = field('OU');
  const environments = environmentsIn(certificate);
  const listed = listedTopics(certificate);
  const named = certificateKindOf(commonName) ?? null;
  const kind = kindOf(named, environments, listed);
  const namedId = named === null ? '' : idInCommonName(named, commonName);
  const topics = kind === null ? [] : listed.length > 0 ? listed : topicsOfSubject(kind, userId, namedId);
  return {
    pem: `${certificate.toString('pem')}\n`,
    kind,
    commonName,
    issuerName: nameOf(certificate.issuerName),
    bundleId: kind === null ? null : bundleIdFor(kind, userId, namedId),
    teamId: isAppleId(team) ? team : null,
    topics,
    hasTopicList: listed.length > 0,
    environments: kind === null || environments.length > 0 ? environments : certificateKinds[kind].environments,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    fingerprintSha256: sha256(Buffer.from(certificate.rawData)),
    publicKeySha256: publicKeySha256(Buffer.from(certificate.publicKey.rawData)),
    isAuthority: certificate.getExtension(BasicConstraintsExtension)?.ca === true,
  };
}

function environmentsIn(certificate: Certificate): AppleEnvironment[] {
  const has = (oid: string) => certificate.getExtension(oid) !== null;
  return [
    ...(has(certificateOids.development) ? ['sandbox' as const] : []),
    ...(has(certificateOids.production) ? ['production' as const] : []),
  ];
}

const appKinds: readonly (CertificateKind | null)[] = ['universal', 'development', 'production'];

/** For pushes to an app the extensions say where it may send, whatever its common name says; other kinds have a name of their own. */
function kindOf(
  named: CertificateKind | null,
  environments: readonly string[],
  topics: readonly string[],
): CertificateKind | null {
  const isSaid = named === null || (appKinds.includes(named) && environments.length > 0);
  return isSaid ? kindOfExtensions(environments, topics) : named;
}

function kindOfExtensions(environments: readonly string[], topics: readonly string[]): CertificateKind | null {
  if (environments.length === 2) return 'universal';
  if (environments.length === 1) return environments[0] === 'sandbox' ? 'development' : 'production';
  return topics.length > 0 ? 'universal' : null;
}

/** The topics that Apple's own extensions list. An extension that cannot be read lists none. */
function listedTopics(certificate: Certificate): readonly string[] {
  const value = (oid: string) => {
    const extension = certificate.getExtension(oid);
    return extension === null ? undefined : Buffer.from(extension.value);
  };
  return [...topicList(value(certificateOids.topics)), ...commaSeparated(value(certificateOids.voipTopics))].map(
    printableText,
  );
}

function topicList(value: Buffer | undefined): readonly string[] {
  if (value === undefined) return [];
  try {
    return childrenOf(parseAsn1(value))
      .filter((node) => isA(node, 'utf8'))
      .map((node) => bytesOf(node).toString('utf8'));
  } catch {
    return [];
  }
}

function commaSeparated(value: Buffer | undefined): readonly string[] {
  if (value === undefined) return [];
  try {
    const topics = bytesOf(parseAsn1(value)).toString('utf8').split(',');
    return topics.map((topic) => topic.trim()).filter((topic) => topic !== '');
  } catch {
    return [];
  }
}

function topicsOfSubject(kind: CertificateKind, userId: string, namedId: string): readonly string[] {
  const { topicSuffix } = certificateKinds[kind];
  const id = userId === '' ? namedId : userId;
  if (id === '') return [];
  return [id.endsWith(topicSuffix) ? id : id + topicSuffix];
}

/** Null for what is not about an app: its topic is the whole id. */
function bundleIdFor(kind: CertificateKind, userId: string, namedId: string): string | null {
  if (kind === 'website' || kind === 'pass' || kind === 'mdm') return null;
  const id = userId === '' ? namedId : userId;
  return id === '' ? null : bundleIdOfTopic(id);
}

/** The common name, or else the organization, or the whole name. */
function nameOf(name: Certificate['issuerName']): string {
  return printableText(name.getField('CN')[0] ?? name.getField('O')[0] ?? name.toString());
}

function publicKeySha256(spki: Buffer): string {
  return publicKeyDigest(createPublicKey({ key: spki, format: 'der', type: 'spki' }));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the certificate carries a signature of the other one. */
export function isSignedBy(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  try {
    const [subject, authority] = [certificate, issuer].map(({ pem }) => new X509Certificate(pem));
    return authority !== undefined && subject?.checkIssued(authority) === true && subject.verify(authority.publicKey);
  } catch {
    return false;
  }
}

/** The organization that the issuer's name gives. */
export function issuerOrganization({ pem }: CertificateFacts): string {
  return new ParsedCertificate(pem).issuerName.getField('O')[0] ?? '';
}
