import type { Outcome } from '#shared/contract/schemas.ts';

/** What the shell is told. 64 is `EX_USAGE` of sysexits.h. */
export const exitCodes = {
  success: 0,
  failure: 1,
  usage: 64,
} as const;

/** Exit codes of `send`. */
export const sendExitCodes: Record<Outcome['kind'], number> = { accepted: 0, rejected: 1, undelivered: 2 };
