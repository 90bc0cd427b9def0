import { environments } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { CredentialIcon, HealthBadges } from '../../ui/credential-look.tsx';
import { SampleMark } from '../../ui/marks.tsx';
import { Row, RowLine } from '../../ui/row-list.tsx';
import classes from './credentials.module.css';

export interface CredentialRowProps {
  readonly credential: Credential;
  /** The push shown is sent with it. */
  readonly isUsed: boolean;
  readonly nowMs: number;
  readonly onOpen: () => void;
}

/** One credential of the list: what it is, and what is to be known of it. */
export function CredentialRow({ credential, isUsed, nowMs, onOpen }: CredentialRowProps) {
  const { name, kind, isSample } = credential;
  return (
    <Row
      name={name}
      icon={<CredentialIcon kind={kind} />}
      marks={
        <>
          {isSample && <SampleMark />}
          {isUsed && <span className={classes.used}>In use</span>}
        </>
      }
      onOpen={onOpen}
    >
      <RowLine>
        {describeFacts(credential).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </RowLine>
      <div className={classes.badges}>
        <HealthBadges credential={credential} nowMs={nowMs} />
      </div>
    </Row>
  );
}

/** What tells credentials apart; what the name says already is not said twice. */
function describeFacts(credential: Credential): readonly string[] {
  const { name, isSample } = credential;
  const unlessNamed = (fact: string | null | undefined, text = fact) =>
    fact === null || fact === undefined || fact === '' || name.includes(fact) ? [] : [text ?? fact];
  switch (credential.kind) {
    case 'key':
      return [
        ...unlessNamed(credential.keyId, `Key ${credential.keyId}`),
        isSample ? 'Local APNs only' : `Team ${credential.teamId}`,
      ];
    case 'certificate': {
      const { bundleId, topics, teamId } = credential;
      const where = credential.environments.map((environment) => environments[environment].label).join(', ');
      const id = unlessNamed(bundleId ?? topics[0]);
      return [...id, where, ...(id.length > 0 || teamId === null ? [] : [`Team ${teamId}`])];
    }
    case 'private-key':
      return ['Private key', ...unlessNamed(credential.email)];
  }
}
