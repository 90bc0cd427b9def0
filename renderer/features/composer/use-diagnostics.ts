import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic, HeaderField } from '#shared/lint/diagnostic.ts';
import { resolvePush } from '#shared/payload/resolve-push.ts';
import { resolveHeaderText } from '#shared/payload/resolve-variables.ts';
import { orpc } from '../../client/client.ts';
import { useNow } from '../../ui/use-now.ts';
import { useCredential, useTargets } from './composer-context.tsx';
import { credentialDiagnostics } from './credential-diagnostics.ts';
import { inListOrder } from './problem-order.ts';
import { useAnalysis } from './use-analysis.ts';
import { useVariableValues } from './use-variable-values.ts';

const none: readonly never[] = [];

/** What looks wrong with a draft, in the order of the list: of its text as it was analysed last, and of its credential. */
export function useDiagnostics(draft: Draft): readonly Diagnostic[] {
  const analysed = useAnalysis(draft)?.diagnostics ?? none;
  const ofCredential = useCredentialDiagnostics(draft);
  return useMemo(() => inListOrder([...ofCredential, ...analysed]), [ofCredential, analysed]);
}

/** What looks wrong with the credential for this draft. Nothing of it reads the payload. */
function useCredentialDiagnostics({ id, environment, credentialId, deviceIds, push }: Draft): readonly Diagnostic[] {
  const deviceBundleId = useTargets({ environment, deviceIds })[0]?.bundleId ?? '';
  const credential = useCredential(credentialId);
  const nowMs = useNow();
  const plays = useQuery(orpc.simulator.status.queryOptions({ input: {} })).data?.plays;
  const { pushType } = push;
  const certificateTopic = topicOfCredential(credential, pushType);
  const values = useVariableValues({ id, environment, deviceIds });
  const topic = resolveHeaderText(resolvePush(push, { deviceBundleId, certificateTopic, nowMs }).topic, values).text;
  return useMemo(
    () => credentialDiagnostics(credential, environment, { topic, pushType }, nowMs, plays),
    [credential, environment, topic, pushType, nowMs, plays],
  );
}

/** What is wrong with one header, in words; undefined when nothing is. */
export function messageFor(diagnostics: readonly Diagnostic[], field: HeaderField): string | undefined {
  return diagnostics.find(({ place }) => place.kind === 'header' && place.field === field)?.message;
}
