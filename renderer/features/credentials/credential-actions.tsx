import { Menu } from '@mantine/core';
import type { Credential } from '#shared/contract/credentials.ts';
import { credentialActions } from './credential-action-list.ts';
import type { CredentialTool } from './credential-tools-store.ts';

export interface CredentialActionItemsProps {
  readonly credential: Credential;
  readonly onOpen: (tool: CredentialTool) => void;
  /** Opens the import, for the certificate that a key waits for. */
  readonly onAddCertificate: () => void;
}

/** What can be done with a stored credential besides sending, as items of a menu. */
export function CredentialActionItems({ credential, onOpen, onAddCertificate }: CredentialActionItemsProps) {
  return credentialActions(credential).map(({ label, tool, obstacle }) => (
    <Menu.Item
      key={label}
      disabled={obstacle !== null}
      title={obstacle ?? undefined}
      onClick={() => (tool === null ? onAddCertificate() : onOpen(tool))}
    >
      {label}
    </Menu.Item>
  ));
}
