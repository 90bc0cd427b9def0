import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { useVariables } from '../../client/use-variables.ts';
import { useNow } from '../../ui/use-now.ts';
import { useComposer, useTargets } from './composer-context.tsx';
import { variableValues } from './variable-values.ts';

/**
 * What the variables of a draft stand for now, for everything that shows or judges it before it is sent. The same
 * object until one of them changes. The UUID is an example: the send makes another.
 */
export function useVariableValues(draft: Pick<Draft, 'id' | 'environment' | 'deviceIds'>): VariableValues {
  const variables = useVariables();
  const uuid = useStore(useComposer().view, ({ exampleUuids }) => exampleUuids.get(draft.id)) ?? draft.id;
  const nowMs = useNow();
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
