import type { Variables } from '#shared/contract/variables.ts';

/** The variables before the core has told what there is. */
export const noVariables: Variables = { sets: [], activeSetId: null, environment: {}, nextCount: 1 };
