import { mapEventIterator, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { failure, FailureError, isFailure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { Contract } from './contract.ts';

/** The typed client of the whole contract, the same over every transport. */
export type ContractClient = ContractRouterClient<Contract>;

/** The name and status of the one typed error of every procedure. */
export const failureError = { code: 'FAILURE', status: 422 } as const;

/**
 * What a failed call means to a person: the named failure that the core gave, `core-unavailable` when the connection was
 * lost, `unexpected` for the rest.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof ORPCError) || !error.defined) return failure('unexpected');
  return isFailure(error.data) ? error.data : failure('unexpected');
}

/** The error of a call whose connection to the core is gone. */
export function coreUnavailable(): Error {
  return new ORPCError(failureError.code, {
    defined: true,
    status: failureError.status,
    data: failure('core-unavailable'),
  });
}

/**
 * An interceptor for a link: without it a call made on a closed port would wait for ever, and one that was under way when
 * the port closed would end in an error that says nothing. Streams end in the same way.
 */
export function failWhenLost(isLost: () => boolean) {
  const mend = (error: unknown): unknown => (isLost() && !(error instanceof ORPCError) ? coreUnavailable() : error);
  return async ({ next }: { readonly next: () => Promise<unknown> }): Promise<unknown> => {
    if (isLost()) throw coreUnavailable();
    try {
      return mapStreamErrors(await next(), mend);
    } catch (error) {
      throw mend(error);
    }
  };
}

/** The output of a call whose stream, if it is one, ends in `change(error)` instead of the error. */
export function mapStreamErrors(output: unknown, change: (error: unknown) => unknown): unknown {
  return isEventIterator(output)
    ? mapEventIterator(output, {
        value: (value) => Promise.resolve(value),
        error: (error) => Promise.resolve(change(error)),
      })
    : output;
}

function isEventIterator(output: unknown): output is AsyncIterator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}
