import { toFailure } from '#shared/contract/client.ts';
import type { Failure } from '#shared/failure.ts';

/** The failure of a mutation, or null while there is none. */
export function failureOf({ error }: { readonly error: unknown }): Failure | null {
  return error === null || error === undefined ? null : toFailure(error);
}
