import { Loader } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import type { Draft } from '#shared/contract/schemas.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { isRuleCode } from '#shared/messages/rule-pages.ts';
import { LazyPayloadEditor } from '../../editor/lazy-payload-editor.tsx';
import { useComposer } from './composer-context.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useVariableValues } from './use-variable-values.ts';
import classes from './centre.module.css';

export interface PayloadPaneProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The payload's text with what lint says of it. */
export function PayloadPane({ draft, diagnostics }: PayloadPaneProps) {
  const composer = useComposer();
  const variables = useVariableValues(draft);
  const analysedText = useAnalysis(draft)?.push.payloadText;
  // Places in an older text are wrong; until the newer one is read the editor moves its marks along by itself.
  const isOfThisText = analysedText === draft.push.payloadText;
  const markers = useMemo(
    () =>
      isOfThisText
        ? diagnostics.flatMap(({ place, ...problem }) =>
            place.kind === 'payload' ? [{ ...problem, ...place.range, hasPage: isRuleCode(problem.code) }] : [],
          )
        : null,
    [diagnostics, isOfThisText],
  );
  return (
    <Suspense
      fallback={
        <div className={classes.loading} role="status">
          <Loader size={16} color="gray" /> Loading the editor…
        </div>
      }
    >
      <LazyPayloadEditor
        documents={composer.documents}
        documentId={draft.id}
        initialText={draft.push.payloadText}
        pushType={draft.push.pushType}
        variables={variables}
        markers={markers}
        onChange={(id, text) => composer.drafts.getState().changePush(id, { payloadText: text })}
        onFix={composer.editText}
        onFixAll={(id) => void composer.fixAll(id)}
        onOpenRule={composer.openRule}
        onReady={composer.setEditor}
      />
    </Suspense>
  );
}
