import { type ComponentProps, memo, useCallback, useMemo } from 'react';
import type { Draft } from '#shared/contract/schemas.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { LazyPayloadEditor } from '../../editor/lazy-payload-editor.tsx';
import { useComposer } from './composer-context.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useVariableValues } from './use-variable-values.ts';

export interface PayloadPaneProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

type EditorProps = ComponentProps<typeof LazyPayloadEditor>;

/**
 * The editor knows its own text: what was typed last, and marks that are about to be made anew, are no reason to draw
 * it once more at each key press.
 */
const Editor = memo(LazyPayloadEditor, (before, after) => {
  const names = Object.keys(after) as (keyof EditorProps)[];
  return names.every((name) => {
    if (name === 'initialText' || (name === 'markers' && after.markers === null)) return true;
    return Object.is(before[name], after[name]);
  });
});

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
  const handleFix = useCallback<EditorProps['onFix']>(
    (id, edits, payloadText) => composer.applyFix(id, { payloadText }, { edits }),
    [composer],
  );
  const handleFixAll = useCallback((id: string) => void composer.fixAll(id), [composer]);
  return (
    <Editor
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
    />
  );
}
