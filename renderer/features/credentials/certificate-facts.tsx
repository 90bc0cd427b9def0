import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Validity } from '#shared/apns/validity.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { AppleEnvironment } from '#shared/apns/environments.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { Facts } from '../../ui/facts.tsx';
import { formatExactTime } from '../../ui/format-time.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { useNow } from '../../ui/use-now.ts';
import { describeValidity } from './certificate-words.ts';
import classes from './certificate-facts.module.css';

export interface CertificateFactsProps {
  /** What they are of, for the names of the copy buttons. */
  readonly of: string;
  readonly bundleId?: string | null;
  readonly teamId?: string | null;
  readonly keyId?: string | null;
  readonly environments?: readonly AppleEnvironment[];
  readonly topics?: readonly string[];
  readonly validity?: Validity | null;
  /** Its issuer, then the issuer's issuer. */
  readonly issuerNames?: readonly string[];
  readonly fingerprintSha256?: string | null;
  /** Further facts, after these. */
  readonly more?: readonly (readonly [name: string, value: ReactNode])[];
}

/** What is known of a certificate, key or profile, in two columns. What is not given or empty is left out. */
export function CertificateFacts(props: CertificateFactsProps) {
  const { of, bundleId, teamId, keyId, environments = [], topics = [], validity, issuerNames = [] } = props;
  const { fingerprintSha256, more = [] } = props;
  const id = (value: string | null | undefined, what: string) =>
    value === null || value === undefined || value === '' ? null : (
      <CopyableId value={value} label={`${what} of ${of}`} isWhole={value.length <= 40} />
    );
  return (
    <Facts
      facts={[
        ['Key id', id(keyId, 'key id')],
        ['Bundle id', id(bundleId, 'bundle id')],
        ['Team', id(teamId, 'team id')],
        ['Environments', environments.length === 0 ? null : <EnvironmentList environments={environments} />],
        ['Topics', topics.length === 0 ? null : <TopicList topics={topics} />],
        ['Valid', validity === null || validity === undefined ? null : <ValidityLine validity={validity} />],
        ['Issuer', issuerNames.length === 0 ? null : issuerNames.join(' ← ')],
        ['SHA-256', id(fingerprintSha256, 'fingerprint')],
        ...more,
      ]}
    />
  );
}

export function EnvironmentList({ environments }: { readonly environments: readonly AppleEnvironment[] }) {
  return (
    <span className={classes.environments}>
      {environments.map((environment) => (
        <EnvironmentMark key={environment} environment={environment} />
      ))}
    </span>
  );
}

/** Topics; of a long list the first ones, the others on demand. */
export function TopicList({ topics, limit = 3 }: { readonly topics: readonly string[]; readonly limit?: number }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole || topics.length <= limit + 1 ? topics : topics.slice(0, limit);
  const hidden = topics.length - shown.length;
  return (
    <ul className={classes.topics}>
      {shown.map((topic) => (
        <li key={topic} className="mono">
          {topic}
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
            and {hidden} more
          </button>
        </li>
      )}
    </ul>
  );
}

/** Until when, with the countdown; the exact times show on hover. */
export function ValidityLine({ validity }: { readonly validity: Validity }) {
  const nowMs = useNow();
  const { day, countdown, tone } = describeValidity(validity, nowMs);
  const exact = `${formatExactTime(validity.notBeforeMs)} – ${formatExactTime(validity.notAfterMs)}`;
  return (
    <Tooltip label={exact}>
      <span>
        {day},{' '}
        <span className={classes.countdown} data-tone={tone}>
          {tone !== 'fine' && <IconAlertTriangle size={13} aria-hidden />}
          {countdown}
        </span>
      </span>
    </Tooltip>
  );
}

const problemIcons = { error: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle } as const;

/** What is to be said about a file or credential: an icon, the severity for screen readers, a sentence. */
export function ProblemList({ problems }: { readonly problems: readonly CredentialProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map(({ code, severity, message }) => {
        const Icon = problemIcons[severity];
        return (
          <li key={`${code} ${message}`} data-severity={severity}>
            <Icon size={15} role="img" aria-label={severity} />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
}
