import { Button } from '@mantine/core';
import type {
  CertificateCredential,
  Credential,
  FoundCredential,
  InspectedCredentialFiles,
} from '#shared/contract/credentials.ts';
import { useNow } from '../../ui/use-now.ts';
import { ProblemList } from './certificate-facts.tsx';
import { FoundCard } from './found-card.tsx';
import { describeAction, problemsOfTheRest } from './propose-import.ts';
import { whyNoRenewal } from './renewal.ts';
import classes from './import.module.css';

export interface FoundListProps {
  readonly inspected: InspectedCredentialFiles | null;
  readonly isInspecting: boolean;
  readonly credentials: readonly Credential[];
  /** The certificate whose renewal is under way. */
  readonly renewed: CertificateCredential | undefined;
  readonly onUseProfile: (profile: FoundCredential) => void;
}

/** What the files hold, one by one, and what is wrong with the rest of them. */
export function FoundList({ inspected, isInspecting, credentials, renewed, onUseProfile }: FoundListProps) {
  const nowMs = useNow();
  const rest = inspected === null ? [] : problemsOfTheRest(inspected);
  const found = inspected?.found ?? [];
  return (
    <div className={classes.found} aria-busy={isInspecting}>
      <p role="status" className={classes.foundStatus}>
        {isInspecting ? 'Reading…' : countFound(inspected)}
      </p>
      {found.length > 0 && (
        <ul className={classes.cards} aria-label="Found in the files">
          {found.map((one) => (
            <FoundCard
              key={`${one.fileName} ${one.inspection.kind} ${one.inspection.fingerprintSha256 ?? ''}`}
              found={one}
              action={describeAction(one, credentials, nowMs)}
            >
              <NoRenewal reason={whyNoRenewal(one, renewed)} />
              {canBeUsed(one) && (
                <Button variant="default" size="compact-xs" onClick={() => onUseProfile(one)}>
                  {labelOfUse(one)}
                </Button>
              )}
            </FoundCard>
          ))}
        </ul>
      )}
      <ProblemList problems={rest} />
    </div>
  );
}

function NoRenewal({ reason }: { readonly reason: string | null }) {
  return reason === null ? null : (
    <ProblemList problems={[{ code: 'key-mismatch', severity: 'warning', message: reason }]} />
  );
}

function countFound(inspected: InspectedCredentialFiles | null): string {
  if (inspected === null || inspected.found.length < 2) return '';
  return `${String(inspected.found.length)} things found in the files`;
}

function canBeUsed({ inspection: { kind, bundleId, environments } }: FoundCredential): boolean {
  return kind === 'profile' && (bundleId !== null || environments.length > 0);
}

function labelOfUse({ inspection: { bundleId, environments } }: FoundCredential): string {
  if (bundleId === null) return 'Use its environment in this push';
  return environments.length === 0
    ? 'Use its bundle id in this push'
    : 'Use its bundle id and environment in this push';
}
