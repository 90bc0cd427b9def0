import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';

/** Whether stored secrets outlast this run of the program; true while that is not known. */
export function useKeysLast(): boolean {
  const { data: vault } = useQuery(orpc.vault.status.queryOptions({ input: {} }));
  return vault?.kind !== 'memory';
}
