import { useCallback, useMemo } from 'react';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { LazyPayloadEditor } from '../../editor/lazy-payload-editor.tsx';
import type { PayloadEditorProps } from '../../editor/payload-editor.tsx';
import { tellPartMissing } from '../../ui/missing-parts.ts';
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
            place.kind === 'payload' ? [{ ...problem, ...place.range, foundIn: analysedText }] : [],
          )
        : null,
    [diagnostics, isOfThisText, analysedText],
  );
  const handleChange = useCallback(
    (id: string, text: string) => composer.drafts.getState().changePush(id, { payloadText: text }),
    [composer],
  );
  const handleFix = useCallback<PayloadEditorProps['onFix']>(
    (id, edits, payloadText) => composer.applyFix(id, { payloadText }, { edits }),
    [composer],
  );
  const handleFixAll = useCallback((id: string) => void composer.fixAll(id), [composer]);
  return (
    <LazyPayloadEditor
      waiting={
        <p className={classes.loading} role="status">
          Loading the editor…
        </p>
      }
      documents={composer.documents}
      documentId={draft.id}
      initialText={draft.push.payloadText}
      pushType={draft.push.pushType}
      variables={variables}
      markers={markers}
      onChange={handleChange}
      onFix={handleFix}
      onFixAll={handleFixAll}
      onOpenRule={composer.openRule}
      onReady={composer.setEditor}
      onPartMissing={tellPartMissing}
    />
  );
}
