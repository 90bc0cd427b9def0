import { lazy } from 'react';

const load = () => import('./templates-dialog.tsx');

// Fetched before it is asked for, so that it is there when the core that serves it has gone.
load().catch(() => undefined);

/** The templates with all their code. */
export const LazyTemplatesDialog = lazy(async () => ({ default: (await load()).TemplatesDialog }));
