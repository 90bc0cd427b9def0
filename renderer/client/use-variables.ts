import { useQuery } from '@tanstack/react-query';
import type { Variables } from '#shared/contract/variables.ts';
import { orpc } from './client.ts';
import { noVariables } from './no-variables.ts';

/** The user's sets of variables, and which one is used. */
export function useVariables(): Variables {
  return useQuery(orpc.variables.get.queryOptions({ input: {} })).data ?? noVariables;
}
