import { lazy } from 'react';

/** The editor with Monaco, fetched when it is shown for the first time. */
export const LazyPayloadEditor = lazy(async () => {
  const { PayloadEditor } = await import('./payload-editor.tsx');
  return { default: PayloadEditor };
});
