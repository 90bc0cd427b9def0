import { lazy, type ReactNode, Suspense } from 'react';
import type { Failure } from '#shared/failure.ts';

const remedies = () => import('./vault-remedies.tsx');
const UnlockVault = lazy(async () => ({ default: (await remedies()).UnlockVault }));
const RetryKeychain = lazy(async () => ({ default: (await remedies()).RetryKeychain }));

/** What opens a locked vault, where something failed because of it; null for every other failure. */
export function vaultRemedy({ code }: Failure): ReactNode {
  const needsPassphrase = code === 'vault-passphrase-needed';
  if (!needsPassphrase && code !== 'vault-locked' && code !== 'vault-unavailable') return null;
  return <Suspense fallback={null}>{needsPassphrase ? <UnlockVault /> : <RetryKeychain />}</Suspense>;
}
