import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { certificateKinds } from '#shared/apns/certificates.ts';
import type {
  CertificateCredential,
  Credential,
  PrivateKeyCredential,
  SigningKeyCredential,
} from '#shared/contract/credentials.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { Facts } from '../../ui/facts.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { EnvironmentList, ValidityLine } from './certificate-facts.tsx';
import classes from './inspector.module.css';

type Fact = readonly [name: string, value: ReactNode];

/** All that is known of a credential besides its secret. */
export function InspectorFacts({ credential }: { readonly credential: Credential }) {
  return (
    <Facts facts={[['Kind', describeKind(credential)], ...factsOfKind(credential), ...factsOfEvery(credential)]} />
  );
}

function describeKind(credential: Credential): string {
  switch (credential.kind) {
    case 'key':
      return credential.isSample ? 'Signing key of Local APNs' : 'Signing key (.p8)';
    case 'certificate':
      return `Certificate: ${certificateKinds[credential.certificateKind].label}`;
    case 'private-key':
      return 'Private key without its certificate';
  }
}

function factsOfKind(credential: Credential): readonly Fact[] {
  switch (credential.kind) {
    case 'key':
      return keyFacts(credential);
    case 'certificate':
      return certificateFacts(credential);
    case 'private-key':
      return privateKeyFacts(credential);
  }
}

function keyFacts({ keyId, teamId, fingerprintSha256 }: SigningKeyCredential): readonly Fact[] {
  return [
    ['Key id', <CopyableId value={keyId} label="key id" isWhole />],
    ['Team id', <CopyableId value={teamId} label="team id" isWhole />],
    ['SHA-256', <Fingerprint value={fingerprintSha256} of="public key" />],
  ];
}

function certificateFacts(certificate: CertificateCredential): readonly Fact[] {
  const { bundleId, teamId, environments, topics, notBeforeMs, notAfterMs, fingerprintSha256 } = certificate;
  return [
    ['Bundle id', bundleId === null ? null : <CopyableId value={bundleId} label="bundle id" isWhole />],
    ['Team id', teamId === null ? null : <CopyableId value={teamId} label="team id" isWhole />],
    ['Sends to', <EnvironmentList environments={environments} />],
    [topics.length === 1 ? 'Topic' : `Topics (${String(topics.length)})`, <Topics topics={topics} />],
    ['Valid', <ValidityLine validity={{ notBeforeMs, notAfterMs }} />],
    ['Issued by', <Issuers certificate={certificate} />],
    ['SHA-256', <Fingerprint value={fingerprintSha256} of="certificate" />],
    ['Name in it', certificate.commonName === certificate.name ? null : certificate.commonName],
  ];
}

function privateKeyFacts({ origin, commonName, email, publicKeySha256 }: PrivateKeyCredential): readonly Fact[] {
  const asks = [commonName, email].filter((part) => part !== '').join(', ');
  return [
    ['Origin', origin === 'made' ? 'Made here for a signing request' : 'Imported without its certificate'],
    ['Its request names', asks === '' ? null : asks],
    ['SHA-256', <Fingerprint value={publicKeySha256} of="public key" />],
  ];
}

function factsOfEvery({ kind, isSample, keeping, lastAcceptedAtMs, createdAtMs }: Credential): readonly Fact[] {
  return [
    [
      'Last success',
      kind === 'private-key' || isSample ? null : lastAcceptedAtMs === null ? (
        'No push accepted yet'
      ) : (
        <RelativeTime atMs={lastAcceptedAtMs} />
      ),
    ],
    ['Kept', keeping === 'ask' ? 'Not at all: its file is asked for at every use' : null],
    ['Added', isSample ? null : <RelativeTime atMs={createdAtMs} />],
  ];
}

function Topics({ topics }: { readonly topics: readonly string[] }) {
  if (topics.length === 0) return 'It lists none';
  return (
    <ul className={classes.topics} aria-label="Topics" tabIndex={topics.length > 8 ? 0 : undefined}>
      {topics.map((topic) => (
        <li key={topic}>
          <CopyableId value={topic} label="topic" isWhole />
        </li>
      ))}
    </ul>
  );
}

function Issuers({ certificate: { issuerNames, isSignedByApple } }: { readonly certificate: CertificateCredential }) {
  return (
    <>
      {issuerNames.length === 0 ? 'It names nobody' : issuerNames.join(' ← ')}
      {!isSignedByApple && (
        <span className={classes.note}>
          <IconInfoCircle size={14} aria-hidden />
          By the names in the file, Apple did not issue it; signatures are not verified here. APNs takes Apple’s
          certificates only; Local APNs takes it, and its contents are read all the same.
        </span>
      )}
    </>
  );
}

function Fingerprint({ value, of }: { readonly value: string; readonly of: string }) {
  return (
    <>
      <CopyableId value={value} label="fingerprint" isWhole /> <span className="dim">of the {of}</span>
    </>
  );
}
