import { IconArrowNarrowRight, IconCertificate, IconFileText, IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Validity } from '#shared/apns/validity.ts';
import type { FoundCredential } from '#shared/contract/credentials.ts';
import { CertificateFacts, ProblemList } from './certificate-facts.tsx';
import { describeKind } from './certificate-words.ts';
import classes from './import.module.css';

export interface FoundCardProps {
  readonly found: FoundCredential;
  /** What importing does with it; null: nothing. */
  readonly action: string | null;
  readonly children?: ReactNode;
}

/** One thing that files hold: what it is, what is wrong with it, and what importing does. */
export function FoundCard({ found, action, children }: FoundCardProps) {
  const { inspection, fileName, issuerNames } = found;
  const { kind, keyId, environments, topics, fingerprintSha256, problems } = inspection;
  const title = found.name === '' ? (keyId ?? fileName) : found.name;
  const isCertificate = kind !== 'key' && kind !== 'private-key' && kind !== 'profile';
  const Icon = kind === 'profile' ? IconFileText : isCertificate ? IconCertificate : IconKey;
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <Icon size={17} stroke={1.6} aria-hidden />
        <h3 className={classes.cardTitle}>{title}</h3>
        <span className="dim">{describeKind(kind)}</span>
      </div>
      <ProblemList problems={problems.filter(({ code }) => code !== 'wrong-passphrase')} />
      <CertificateFacts
        of={title}
        // The ids of a key are in fields that can be changed.
        bundleId={kind === 'key' ? null : inspection.bundleId}
        teamId={kind === 'key' ? null : inspection.teamId}
        environments={environments}
        topics={kind === 'profile' ? [] : topics}
        validity={validityOf(found)}
        issuerNames={issuerNames}
        fingerprintSha256={fingerprintSha256}
        more={[['Private key', isCertificate ? whereKeyIs(found) : null]]}
      />
      {action !== null && (
        <p className={classes.action}>
          <IconArrowNarrowRight size={15} aria-hidden />
          <span>{action}</span>
        </p>
      )}
      {children}
    </li>
  );
}

function whereKeyIs({ inspection, action }: FoundCredential): string {
  if (inspection.hasPrivateKey) return 'Included';
  return action === 'none' || action === 'known' ? 'Not in these files' : 'Stored here already';
}

function validityOf({ inspection: { notBefore, notAfter } }: FoundCredential): Validity | null {
  return notBefore === null || notAfter === null
    ? null
    : { notBeforeMs: Date.parse(notBefore), notAfterMs: Date.parse(notAfter) };
}
