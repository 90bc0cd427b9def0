import type { Variables } from '#shared/contract/schemas.ts';

/** The variables before the core has told what there is. */
export const noVariables: Variables = { sets: [], activeSetId: null, environment: {}, nextCount: 1 };
