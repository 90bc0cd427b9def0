import { useEffect, useState } from 'react';
import type { PayloadEditor, PayloadEditorProps } from './payload-editor.tsx';

type Fetched = { readonly Editor: typeof PayloadEditor } | { readonly error: unknown };

let fetched: Fetched | null = null;

/** Settles when the editor can be drawn, or cannot be fetched: then drawing it tells why. */
export const editorFetched: Promise<Fetched> = fetchEditor();

/** Fetched while the window connects and reads its drafts, so that neither waits for the other. */
async function fetchEditor(): Promise<Fetched> {
  try {
    fetched = { Editor: (await import('./payload-editor.tsx')).PayloadEditor };
  } catch (error) {
    fetched = { error };
  }
  return fetched;
}

/**
 * The editor with Monaco, in a file of its own; nothing until it is there. Nothing is suspended: React would let some
 * 300 ms pass between what is shown meanwhile and the editor.
 */
export function LazyPayloadEditor(props: PayloadEditorProps) {
  const [state, setState] = useState(fetched);
  useEffect(() => void editorFetched.then(setState), []);
  if (state === null) return null;
  if ('error' in state) throw state.error;
  return <state.Editor {...props} />;
}
