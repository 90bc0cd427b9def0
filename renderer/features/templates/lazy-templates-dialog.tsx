import { lazy } from 'react';

/** The templates with all their code, fetched when they are shown for the first time. */
export const LazyTemplatesDialog = lazy(async () => {
  const { TemplatesDialog } = await import('./templates-dialog.tsx');
  return { default: TemplatesDialog };
});
