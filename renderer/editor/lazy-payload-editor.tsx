import { lazy } from 'react';

/** Fetched while the window connects and reads its drafts, so that neither waits for the other. */
const payloadEditor = import('./payload-editor.tsx');

/** The editor with Monaco, in a file of its own. */
export const LazyPayloadEditor = lazy(async () => {
  const { PayloadEditor } = await payloadEditor;
  return { default: PayloadEditor };
});
