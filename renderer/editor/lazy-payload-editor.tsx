import { lazy, useState } from 'react';
import type { PayloadEditor, PayloadEditorProps } from './payload-editor.tsx';

/** Fetched while the window connects and reads its drafts, so that neither waits for the other. */
const payloadEditor = import('./payload-editor.tsx');

let fetched: typeof PayloadEditor | undefined;

/** Settles when the editor can be drawn at once, or cannot be fetched: then drawing it tells why. */
export const editorFetched: Promise<void> = payloadEditor.then(
  (loaded) => {
    fetched = loaded.PayloadEditor;
  },
  () => undefined,
);

const Waiting = lazy(async () => {
  const { PayloadEditor } = await payloadEditor;
  return { default: PayloadEditor };
});

/**
 * The editor with Monaco, in a file of its own. Once it is there nothing is suspended: React would let some 300 ms pass
 * between what is shown meanwhile and the editor.
 */
export function LazyPayloadEditor(props: PayloadEditorProps) {
  // Not another one while it is shown, which would begin anew.
  const [Editor] = useState(() => fetched ?? Waiting);
  return <Editor {...props} />;
}
