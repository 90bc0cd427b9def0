import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import type { Draft } from '#shared/contract/schemas.ts';
import type { Diagnostic, HeaderField } from '#shared/lint/diagnostic.ts';
import { gravestFirst, lintPush } from '#shared/lint/lint-push.ts';
import { resolvePush } from '#shared/payload/resolve-push.ts';
import { orpc } from '../../client/client.ts';
import { useCredential, useTargets } from './composer-context.tsx';
import { credentialDiagnostics } from './credential-diagnostics.ts';
import { useNow } from '../../ui/use-now.ts';

/** What looks wrong with a draft, the gravest first. */
export function useDiagnostics(draft: Draft): readonly Diagnostic[] {
  const targets = useTargets(draft);
  const credential = useCredential(draft.credentialId);
  const nowMs = useNow();
  const plays = useQuery(orpc.simulator.status.queryOptions({ input: {} })).data?.plays;
  const deviceBundleId = targets[0]?.bundleId ?? '';
  const tokens = targets.map(({ tokenKind, name }) => `${tokenKind} ${name}`).join('\n');
  return useMemo(
    () => {
      const { environment, push } = draft;
      const context = { deviceBundleId, certificateTopic: topicOfCredential(credential, push.pushType), nowMs };
      const found = lintPush(push, {
        ...context,
        tokenKinds: targets.map(({ tokenKind }) => tokenKind),
        deviceNames: targets.map(({ name }) => name),
      });
      const ofCredential = credentialDiagnostics(credential, environment, resolvePush(push, context), nowMs, plays);
      return gravestFirst([...ofCredential, ...found]);
    },
    // The targets are compared by what lint looks at; the list itself is made anew each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [draft.push, draft.environment, deviceBundleId, credential, tokens, nowMs, plays],
  );
}

/** What is wrong with one header, in words; undefined when nothing is. */
export function messageFor(diagnostics: readonly Diagnostic[], field: HeaderField): string | undefined {
  return diagnostics.find(({ place }) => place.kind === 'header' && place.field === field)?.message;
}
