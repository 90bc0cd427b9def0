import { type ReactNode, Suspense } from 'react';
import type { Failure } from '#shared/failure.ts';
import { latePartsOf } from '../../ui/later.tsx';

const remedy = latePartsOf(() => import('./unlock-vault.tsx'));
const UnlockVault = remedy((parts) => parts.UnlockVault);
const RetryKeychain = remedy((parts) => parts.RetryKeychain);

/** What opens a locked vault, where something failed because of it; null for every other failure. */
export function vaultRemedy({ code }: Failure): ReactNode {
  const needsPassphrase = code === 'vault-passphrase-needed';
  if (!needsPassphrase && code !== 'vault-locked' && code !== 'vault-unavailable') return null;
  return <Suspense fallback={null}>{needsPassphrase ? <UnlockVault /> : <RetryKeychain />}</Suspense>;
}
