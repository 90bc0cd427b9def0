import { IconLock, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { describeVaultStatus } from '#shared/messages/vault-status.ts';
import { orpc } from '../../client/client.ts';
import { VaultLine } from './vault-line.tsx';
import classes from './import.module.css';

/** Says where the secret of what is imported will be; where that is no good place, with what can be done about it. */
export function SecretPlace({ isAskedFor }: { readonly isAskedFor: boolean }) {
  const { data: vault } = useQuery(orpc.vault.status.queryOptions({ input: {} }));
  if (isAskedFor) {
    return (
      <p className={classes.place}>
        <IconUserQuestion size={14} aria-hidden />
        <span>Nothing secret is stored: neither in the keychain nor on disk.</span>
      </p>
    );
  }
  if (vault === undefined) return null;
  if (vault.state !== 'ready' || vault.kind === 'memory') {
    return (
      <div className={classes.placeTools}>
        <VaultLine />
      </div>
    );
  }
  return (
    <p className={classes.place}>
      <IconLock size={14} aria-hidden />
      <span>{describeVaultStatus(vault)}</span>
    </p>
  );
}
