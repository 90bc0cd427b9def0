import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconCertificate, IconDots, IconFileImport, IconKey, IconPlus, IconZoomCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CredentialRow } from './credential-row.tsx';
import type { CredentialTool } from './credential-tools-store.ts';
import { VaultLine } from './vault-line.tsx';
import classes from './credentials.module.css';

export interface CredentialsPanelProps {
  /** The credential of the push shown. */
  readonly usedId: string | null;
  /** Opens the import dialog, which stands outside of the panel. */
  readonly onImport: () => void;
  /** Opens the inspector, which does so as well. */
  readonly onInspect: (credentialId: string) => void;
  readonly onTool: (tool: CredentialTool) => void;
  readonly onClose?: (() => void) | undefined;
}

/** Who can send: keys and certificates with what is to be known of them, and where their secrets live. */
export function CredentialsPanel({ usedId, onImport, onInspect, onTool, onClose }: CredentialsPanelProps) {
  const query = useQuery(orpc.credentials.list.queryOptions({ input: {} }));
  const nowMs = useNow();
  const requestCertificate = () => onTool({ kind: 'new-request' });
  return (
    <SidePanel
      title="Credentials"
      onClose={onClose}
      actions={
        <>
          <Tooltip label="Import a credential">
            <ActionIcon aria-label="Import a credential" onClick={onImport}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label="More for credentials">
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconFileImport size={15} />} onClick={onImport}>
                Import a credential…
              </Menu.Item>
              <Menu.Item leftSection={<IconCertificate size={15} />} onClick={requestCertificate}>
                New certificate request…
              </Menu.Item>
              <Menu.Item
                leftSection={<IconZoomCheck size={15} />}
                onClick={() => onTool({ kind: 'check-token', credentialId: null })}
              >
                Check a provider token…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
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
                    isUsed={credential.id === usedId}
                    nowMs={nowMs}
                    onOpen={() => onInspect(credential.id)}
                  />
                ))}
              </RowList>
            )}
            {credentials.every(({ isSample }) => isSample) && (
              <NoneOfOwn onImport={onImport} onRequest={requestCertificate} />
            )}
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}

function NoneOfOwn({ onImport, onRequest }: { readonly onImport: () => void; readonly onRequest: () => void }) {
  return (
    <EmptyState
      icon={<IconKey size={28} stroke={1.4} />}
      title="No credential of your own yet"
      action={
        <div className={classes.ways}>
          <Button leftSection={<IconPlus size={15} />} onClick={onImport}>
            Import…
          </Button>
          <Button variant="default" onClick={onRequest}>
            Make a certificate request…
          </Button>
        </div>
      }
    >
      To send to Apple, import the <span className="mono">AuthKey_….p8</span> that developer.apple.com (Keys) gave you,
      or a push certificate with its key (<span className="mono">.p12</span>). You can drop the file anywhere on this
      window.
    </EmptyState>
  );
}
