import { Button, Menu } from '@mantine/core';
import { IconCertificate, IconDots, IconFileImport, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { healthOf, isMadeHere } from '#shared/apns/credential-health.ts';
import { credentialObjection } from '#shared/apns/credential-limits.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { CredentialIcon, HealthBadges } from '../../ui/credential-look.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SampleMark } from '../../ui/marks.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CredentialActionItems } from './credential-actions.tsx';
import type { CredentialTool } from './credential-tools-store.ts';
import { InspectorAnswers } from './inspector-answers.tsx';
import { InspectorFacts } from './inspector-facts.tsx';
import { InspectorScope } from './inspector-scope.tsx';
import classes from './inspector.module.css';

export interface InspectorProps {
  readonly credential: Credential;
  /** The push shown is sent with it. */
  readonly isUsed: boolean;
  /** The test of the credential. */
  readonly children: ReactNode;
  readonly onUse: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly onTool: (tool: CredentialTool) => void;
  readonly onImport: () => void;
}

/** All about a stored credential: what it is, where it may be used, whether APNs accepts it, and what can be done with it. */
export function Inspector(props: InspectorProps) {
  const { credential, isUsed, children, onUse, onRename, onRemove, onTool, onImport } = props;
  const nowMs = useNow();
  return (
    <div className={classes.inspector}>
      <div className={classes.headline}>
        <div className={classes.name}>
          <CredentialIcon kind={credential.kind} size={20} />
          <h2>{credential.name}</h2>
        </div>
        {credential.isSample && <SampleMark />}
        <HealthBadges credential={credential} nowMs={nowMs} />
      </div>
      <Trouble credential={credential} nowMs={nowMs} onTool={onTool} onImport={onImport} />
      <InspectorFacts credential={credential} />
      {credential.kind === 'key' && !credential.isSample && <InspectorScope credential={credential} />}
      {credential.kind !== 'private-key' && children}
      <InspectorAnswers answers={credential.answers} />
      <div className={classes.buttons}>
        {!credential.isSample && (
          <Button variant="subtle" color="gray" leftSection={<IconTrash size={15} />} onClick={onRemove}>
            Remove…
          </Button>
        )}
        <span className={classes.gap} />
        {!credential.isSample && (
          <Button variant="default" leftSection={<IconPencil size={15} />} onClick={onRename}>
            Rename…
          </Button>
        )}
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={15} />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <CredentialActionItems credential={credential} onOpen={onTool} onAddCertificate={onImport} />
          </Menu.Dropdown>
        </Menu>
        {!credential.isSample && credential.kind !== 'private-key' && (
          <Button disabled={isUsed} onClick={onUse}>
            {isUsed ? 'Used for this push' : 'Use for this push'}
          </Button>
        )}
      </div>
    </div>
  );
}

interface TroubleProps {
  readonly credential: Credential;
  readonly nowMs: number;
  readonly onTool: (tool: CredentialTool) => void;
  readonly onImport: () => void;
}

/** Why it cannot be used as it is, and what mends that. */
function Trouble({ credential, nowMs, onTool, onImport }: TroubleProps) {
  const { id: credentialId, name } = credential;
  const askAgain = () => onTool({ kind: 'request-again', credentialId });
  const objection = credentialObjection(credential, nowMs);
  const isGone = healthOf(credential, nowMs).some(({ code }) => code === 'secret-gone');
  const troubles: readonly { readonly cause: Failure; readonly action: ReactNode }[] = [
    ...(objection?.code === 'certificate-expired'
      ? [{ cause: objection, action: isGone ? undefined : <Renew onClick={askAgain} /> }]
      : []),
    ...(isGone
      ? [
          isMadeHere(credential)
            ? { cause: failure('private-key-lost', { name }), action: undefined }
            : { cause: failure('credential-secret-gone', { name }), action: <ImportAgain onClick={onImport} /> },
        ]
      : []),
  ];
  const isWaiting = objection?.code === 'credential-without-certificate';
  return (
    <>
      {troubles.map(({ cause, action }) => (
        <FailureNotice key={cause.code} failure={cause} tone="warning" action={action} />
      ))}
      {isWaiting && !isGone && (
        <FailureNotice
          failure={objection}
          tone="neutral"
          action={
            <div className={classes.ways}>
              <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={onImport}>
                Add certificate (.cer)…
              </Button>
              <Button variant="default" leftSection={<IconCertificate size={15} />} onClick={askAgain}>
                Save request again…
              </Button>
            </div>
          }
        />
      )}
    </>
  );
}

function Renew({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="default" leftSection={<IconCertificate size={15} />} onClick={onClick}>
      Renew…
    </Button>
  );
}

function ImportAgain({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={onClick}>
      Import its file again…
    </Button>
  );
}
