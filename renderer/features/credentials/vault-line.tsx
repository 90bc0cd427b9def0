import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { describeFailure } from '#shared/failure.ts';
import { canRetryVault, describeVaultStatus } from '#shared/messages/vault-status.ts';
import { orpc } from '../../client/client.ts';
import { failureOf } from '../../ui/failure-of.ts';
import classes from './vault-line.module.css';

/** Where secrets live and how well that protects. */
export function VaultLine() {
  const { data: overview } = useQuery(orpc.app.overview.queryOptions({ input: {} }));
  const retrying = useMutation(orpc.app.retryVault.mutationOptions());
  if (overview === undefined) return null;
  const { vault } = overview;
  const isFine = vault.kind === 'keychain' && vault.state === 'ready';
  const failure = failureOf(retrying);
  return (
    <div className={classes.line} data-fine={isFine || undefined}>
      {isFine ? <IconLock size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
      <div>
        {describeVaultStatus(vault)}
        {failure !== null && <p role="alert">{describeFailure(failure)}</p>}
        {canRetryVault(vault) && (
          <div className={classes.action}>
            <Button
              variant="default"
              size="compact-xs"
              loading={retrying.isPending}
              onClick={() => retrying.mutate({})}
            >
              Try the keychain again
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
