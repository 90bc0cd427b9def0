import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconKey, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Credential } from '#shared/contract/schemas.ts';
import { describeFailure, failure } from '#shared/failure.ts';
import { orpc } from '../../client/client.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SampleMark } from '../../ui/marks.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Row, RowAction, RowLine, RowList } from '../../ui/row-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { RemoveCredentialDialog, RenameCredentialDialog } from './credential-dialogs.tsx';
import { VaultLine } from './vault-line.tsx';
import classes from './credentials.module.css';

export interface CredentialsPanelProps {
  /** Opens the import dialog, which stands outside of the panel. */
  readonly onImport: () => void;
  readonly onClose?: (() => void) | undefined;
}

type OpenDialog = { readonly kind: 'rename' | 'remove'; readonly credential: Credential } | null;

/** The keys that sign, and where their secrets live. */
export function CredentialsPanel({ onImport, onClose }: CredentialsPanelProps) {
  const query = useQuery(orpc.credentials.list.queryOptions({ input: {} }));
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  return (
    <SidePanel
      title="Credentials"
      onClose={onClose}
      actions={
        <Tooltip label="Import key">
          <ActionIcon aria-label="Import key" onClick={onImport}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      }
      footer={<VaultLine />}
    >
      <Loaded query={query}>
        {(credentials) => (
          <>
            {credentials.length > 0 && (
              <RowList label="Credentials">
                {credentials.map((credential) => (
                  <CredentialRow
                    key={credential.id}
                    credential={credential}
                    onRename={() => setDialog({ kind: 'rename', credential })}
                    onRemove={() => setDialog({ kind: 'remove', credential })}
                  />
                ))}
              </RowList>
            )}
            {credentials.every(({ isSample }) => isSample) && <NoOwnKey onImport={onImport} />}
          </>
        )}
      </Loaded>
      {dialog?.kind === 'rename' && <RenameCredentialDialog credential={dialog.credential} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveCredentialDialog credential={dialog.credential} onClose={close} />}
    </SidePanel>
  );
}

interface CredentialRowProps {
  readonly credential: Credential;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function CredentialRow({ credential, onRename, onRemove }: CredentialRowProps) {
  const { name, keyId, teamId, fingerprintSha256, isSample, hasSecret, lastAcceptedAtMs } = credential;
  return (
    <Row
      name={name}
      marks={isSample && <SampleMark />}
      actions={
        !isSample && (
          <>
            <RowAction label={`Rename ${name}`} icon={<IconPencil size={15} />} onClick={onRename} />
            <RowAction label={`Remove ${name}`} icon={<IconTrash size={15} />} onClick={onRemove} />
          </>
        )
      }
    >
      <RowLine>
        <span>
          Key <CopyableId value={keyId} label={`key id of ${name}`} />
        </span>
        <span>
          Team <CopyableId value={teamId} label={`team id of ${name}`} />
        </span>
      </RowLine>
      <RowLine>
        <span>
          SHA-256 <CopyableId value={fingerprintSha256} label={`fingerprint of ${name}`} />
        </span>
      </RowLine>
      <RowLine>
        {isSample ? (
          'Signs for Local APNs only; Apple does not know it.'
        ) : lastAcceptedAtMs === null ? (
          'Not accepted by APNs yet'
        ) : (
          <span>
            Last accepted <RelativeTime atMs={lastAcceptedAtMs} />
          </span>
        )}
      </RowLine>
      {!hasSecret && (
        <RowLine>
          <span className={classes.gone}>{describeFailure(failure('credential-secret-gone', { name }))}</span>
        </RowLine>
      )}
    </Row>
  );
}

function NoOwnKey({ onImport }: { readonly onImport: () => void }) {
  return (
    <EmptyState
      icon={<IconKey size={28} stroke={1.4} />}
      title="No key of your own yet"
      action={
        <Button leftSection={<IconPlus size={15} />} onClick={onImport}>
          Import key…
        </Button>
      }
    >
      To send to Apple, import the <span className="mono">AuthKey_….p8</span> that developer.apple.com (Keys) gave you,
      or drop it anywhere on this window. You also need your team id.
    </EmptyState>
  );
}
