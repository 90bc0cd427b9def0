import { type ComponentType, memo, type ReactNode, useEffect, useState } from 'react';
import type { PayloadEditorProps } from './payload-editor.tsx';

type Fetched = { readonly Editor: ComponentType<PayloadEditorProps> } | { readonly error: unknown };

/** Usually it is there before that. */
const slowMs = 500;

let fetched: Fetched | null = null;

/** Settles when the editor can be drawn, or cannot be fetched: then drawing it tells why. */
export const editorFetched: Promise<Fetched> = fetchEditor();

/** Fetched while the window connects and reads its drafts, so that neither waits for the other. */
async function fetchEditor(): Promise<Fetched> {
  try {
    const { PayloadEditor } = await import('./payload-editor.tsx');
    fetched = { Editor: memo(PayloadEditor, isDrawnAlike) };
  } catch (error) {
    fetched = { error };
  }
  return fetched;
}

/**
 * The editor knows its own text: what was typed last, and marks that are about to be made anew, are no reason to draw it
 * once more at each key press.
 */
function isDrawnAlike(before: PayloadEditorProps, after: PayloadEditorProps): boolean {
  const names = Object.keys(after) as (keyof PayloadEditorProps)[];
  return names.every((name) => {
    if (name === 'initialText' || (name === 'markers' && after.markers === null)) return true;
    return Object.is(before[name], after[name]);
  });
}

export interface LazyPayloadEditorProps extends PayloadEditorProps {
  /** Shown when the editor takes long to come. */
  readonly waiting: ReactNode;
}

/**
 * The editor with Monaco, in a file of its own. Nothing is suspended until it is there: React would let some 300 ms pass
 * between what is shown meanwhile and the editor.
 */
export function LazyPayloadEditor({ waiting, ...props }: LazyPayloadEditorProps) {
  const [state, setState] = useState(fetched);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const slow = setTimeout(() => setIsSlow(true), slowMs);
    void editorFetched.then((result) => {
      clearTimeout(slow);
      setState(result);
    });
    return () => clearTimeout(slow);
  }, []);
  if (state === null) return isSlow ? waiting : null;
  if ('error' in state) throw state.error;
  return <state.Editor {...props} />;
}
