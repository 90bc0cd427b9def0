import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/schemas.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { orpc } from '../../client/client.ts';
import { useNow } from '../../ui/use-now.ts';
import { useComposer, useTargets } from './composer-context.tsx';
import { noVariables, variableValues } from './variable-values.ts';

/** How often the time that variables stand for is brought up to date on the screen. */
const everyMs = 15_000;

/**
 * What the variables of a draft stand for now, for everything that shows or judges it before it is sent. The same object
 * until one of them changes. The UUID is an example: the send makes another.
 */
export function useVariableValues(draft: Pick<Draft, 'id' | 'environment' | 'deviceIds'>): VariableValues {
  const variables = useQuery(orpc.variables.get.queryOptions({ input: {} })).data ?? noVariables;
  const uuid = useStore(useComposer().view, ({ exampleUuids }) => exampleUuids.get(draft.id)) ?? draft.id;
  const nowMs = useNow(everyMs);
  const [target] = useTargets(draft);
  const name = target?.name;
  const token = target?.token;
  return useMemo(
    () =>
      variableValues(variables, {
        nowMs,
        uuid,
        target: name === undefined || token === undefined ? undefined : { name, token },
      }),
    [variables, nowMs, uuid, name, token],
  );
}
