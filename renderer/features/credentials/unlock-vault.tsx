import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeFailure } from '#shared/failure.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { UnlockVaultDialog } from './vault-passphrase-dialogs.tsx';

/** Asks for the passphrase that opens stored secrets. */
export function UnlockVault() {
  const { data: vault } = useQuery(orpc.vault.status.queryOptions({ input: {} }));
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      {vault?.state === 'ready' ? (
        <Opened />
      ) : (
        <Button variant="default" size="compact-xs" onClick={() => setIsAsking(true)}>
          Unlock…
        </Button>
      )}
      {isAsking && <UnlockVaultDialog onClose={() => setIsAsking(false)} />}
    </>
  );
}

/** Asks the keychain once more. */
export function RetryKeychain() {
  const retrying = useSingleMutation(orpc.vault.retry.mutationOptions());
  const failure = failureOf(retrying) ?? (retrying.data?.state === 'ready' ? null : retrying.data?.failure) ?? null;
  if (retrying.data?.state === 'ready') return <Opened />;
  return (
    <>
      <Button variant="default" size="compact-xs" loading={retrying.isPending} onClick={() => retrying.mutate({})}>
        Try the keychain again
      </Button>
      {failure !== null && <p role="alert">{describeFailure(failure)}</p>}
    </>
  );
}

function Opened() {
  return <strong role="status">Stored secrets are open now. Do it again.</strong>;
}
