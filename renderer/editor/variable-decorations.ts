import { isLargeText } from '#shared/payload/large-text.ts';
import { findVariables } from '#shared/payload/resolve-variables.ts';
import { valueOfVariable } from '#shared/payload/variables.ts';
import type { MonacoDocument } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import classes from './editor.module.css';

/** A large text is coloured when nobody has typed for this long. */
const pauseMs = 150;

/** Colours the variables of a text until it is told to stop; those that stand for nothing have another colour. */
export function showVariables(document: MonacoDocument): () => void {
  const { model } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: string[] = [];
  const show = () => {
    shown = model.deltaDecorations(shown, decorationsOf(document));
  };
  show();
  const listening = model.onDidChangeContent(() => {
    clearTimeout(timer);
    if (isLargeText({ length: model.getValueLength() })) timer = setTimeout(show, pauseMs);
    else show();
  });
  return () => {
    clearTimeout(timer);
    listening.dispose();
    if (!model.isDisposed()) model.deltaDecorations(shown, []);
  };
}

function decorationsOf({ model, variables }: MonacoDocument): monaco.editor.IModelDeltaDecoration[] {
  const text = model.getValue();
  if (!text.includes('{{')) return [];
  return findVariables(text).map(({ name, offset, length }) => {
    const isKnown = variables === null || valueOfVariable(name, variables).kind === 'value';
    return {
      range: monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)),
      options: {
        inlineClassName: (isKnown ? classes.variable : classes.unknownVariable) ?? null,
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      },
    };
  });
}
