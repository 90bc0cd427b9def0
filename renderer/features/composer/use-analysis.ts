import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { orpc } from '../../client/client.ts';
import type { Analysis, AnalysisContext } from './analysis.ts';
import { collapsingPushes } from './collapsing-pushes.ts';
import { useComposer, useCredential, useTargets } from './composer-context.tsx';
import { useVariableValues } from './use-variable-values.ts';

/** Has the draft read whenever it, or what is known round it, changes. Belongs once into the view of the draft. */
export function useAnalysing(draft: Draft): void {
  const { analyser } = useComposer();
  const { id, push } = draft;
  const context = useAnalysisContext(draft);
  useEffect(() => analyser.want(id, { push, context }), [analyser, id, push, context]);
}

/**
 * The newest analysis of a draft; null before the first. While somebody types it is of an older text: see its `push`.
 */
export function useAnalysis({ id }: Pick<Draft, 'id'>): Analysis | null {
  return useStore(useComposer().analyser.store, ({ analyses }) => analyses.get(id) ?? null);
}

/** `checking` always ends: with a result, or as `failed`. */
export type AnalysisProgress = 'done' | 'checking' | 'failed';

/** How far the analysis of a draft is. */
export function useAnalysisProgress({ id, push }: Pick<Draft, 'id' | 'push'>): AnalysisProgress {
  return useStore(useComposer().analyser.store, ({ analyses, failures }) => {
    if (failures.get(id) === push) return 'failed';
    return analyses.get(id)?.push === push ? 'done' : 'checking';
  });
}

/** What a draft is read with. Stays the same as long as nothing of it changes. */
export function useAnalysisContext(draft: Draft): AnalysisContext {
  const targets = useTargets(draft);
  const credential = useCredential(draft.credentialId);
  const variables = useVariableValues(draft);
  const certificateTopic = topicOfCredential(credential, draft.push.pushType);
  const deviceBundleId = targets[0]?.bundleId ?? '';
  const saved = useQuery(orpc.library.list.queryOptions({ input: {} })).data;
  const { savedPushName } = draft;
  const { collapseId, bundleId } = draft.push;
  const collapsing = useMemo(
    () => collapsingPushes({ collapseId, bundleId, savedPushName }, saved ?? [], variables),
    [collapseId, bundleId, savedPushName, saved, variables],
  );
  const oldestIos = useStore(useComposer().oldestIos, ({ version }) => version);
  const devices = targets.map(({ tokenKind, name }) => `${tokenKind} ${name}`).join('\n');
  return useMemo(
    () => ({
      deviceBundleId,
      certificateTopic,
      tokenKinds: targets.map(({ tokenKind }) => tokenKind),
      deviceNames: targets.map(({ name }) => name),
      collapsing,
      oldestIos,
      // The same moment, so that what is now for a variable is now for lint.
      nowMs: variables.nowMs,
      variables,
    }),
    // The targets are compared by what is read of them; the list itself is made anew each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [deviceBundleId, certificateTopic, devices, collapsing, oldestIos, variables],
  );
}
