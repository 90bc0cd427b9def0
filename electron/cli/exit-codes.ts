import type { Outcome } from '#shared/contract/deliveries.ts';
import type { CredentialTestExplanation } from '#shared/messages/credential-test-facts.ts';

/** What the shell is told. 64 is `EX_USAGE` of sysexits.h. */
export const exitCodes = {
  success: 0,
  failure: 1,
  usage: 64,
} as const;

/** Exit codes of `send`. */
export const sendExitCodes: Record<Outcome['kind'], number> = { accepted: 0, rejected: 1, undelivered: 2 };

/** Exit codes of `credentials test`. */
export const testExitCodes: Record<CredentialTestExplanation['verdict'], number> = {
  accepted: 0,
  refused: 1,
  unclear: 2,
};
