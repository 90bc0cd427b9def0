import type { Credential } from '#shared/contract/credentials.ts';
import type { CredentialTool } from './credential-tools-store.ts';

export interface CredentialAction {
  readonly label: string;
  /** Null: the import of its certificate. */
  readonly tool: CredentialTool | null;
  /** Why it cannot be done now; null: it can. */
  readonly obstacle: string | null;
}

/** What can be done with a stored credential besides sending, the most useful first. */
export function credentialActions(credential: Credential): readonly CredentialAction[] {
  const { id: credentialId, isSample } = credential;
  const obstacle = obstacleOf(credential);
  const open = (label: string, tool: CredentialTool): CredentialAction => ({ label, tool, obstacle });
  const checkKey = open('Check key', { kind: 'check-key', credentialId });
  // Without a key the dialog says what can be done instead.
  const request = { kind: 'request-again', credentialId } as const;
  const exportIt = open('Export…', { kind: 'export', credentialId });
  switch (credential.kind) {
    case 'key':
      return [
        open('Show provider token', { kind: 'provider-token', credentialId }),
        open('Check a token against it…', { kind: 'check-token', credentialId }),
        checkKey,
        // The sample key is a file of Local APNs already.
        ...(isSample ? [] : [exportIt]),
      ];
    case 'certificate':
      return [{ label: 'Renew…', tool: request, obstacle: null }, checkKey, exportIt];
    case 'private-key':
      return [
        { label: 'Add certificate (.cer)…', tool: null, obstacle: null },
        { label: 'Save request again…', tool: request, obstacle: null },
        checkKey,
        exportIt,
      ];
  }
}

function obstacleOf({ keeping, hasSecret }: Credential): string | null {
  if (keeping === 'ask') return 'It is asked for at every use and not stored.';
  return hasSecret ? null : 'Its stored secret is gone. Import its file again.';
}
