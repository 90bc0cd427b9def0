import type { Failure } from '#shared/failure.ts';
import { credentialReads, credentialWrites } from './credential-operations.ts';
import { deliveryReads, deliveryWrites } from './delivery-operations.ts';
import { deviceReads, deviceWrites } from './device-operations.ts';
import { draftReads, draftWrites } from './draft-operations.ts';
import { keyValueReads, keyValueWrites } from './key-value-operations.ts';
import type { Presence } from './presence.ts';
import type { Sqlite } from './sqlite.ts';
import { variableReads, variableWrites } from './variable-operations.ts';

/** Everything the database's thread can be asked that changes nothing. */
export function createReads(sqlite: Sqlite) {
  return {
    ...deviceReads(sqlite),
    ...credentialReads(sqlite),
    ...deliveryReads(sqlite),
    ...draftReads(sqlite),
    ...keyValueReads(sqlite),
    ...variableReads(sqlite),
  };
}

/** Everything it can be asked that changes the database. Runs inside a transaction. */
export function createWrites(sqlite: Sqlite, presence: Presence) {
  return {
    ...deviceWrites(sqlite),
    ...credentialWrites(sqlite),
    ...deliveryWrites(sqlite, presence),
    ...draftWrites(sqlite),
    ...keyValueWrites(sqlite),
    ...variableWrites(sqlite),
  };
}

export type Reads = ReturnType<typeof createReads>;
export type Writes = ReturnType<typeof createWrites>;
export type Operations = Reads & Writes;
export type OperationName = keyof Operations;

/** One call as it crosses to the database's thread. */
export type Request = {
  [Name in OperationName]: { readonly id: number; readonly name: Name; readonly args: Parameters<Operations[Name]> };
}[OperationName];

/** How a call ended. `error`: a mistake of the program, not something a person can mend. */
export type Ending =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'failure'; readonly failure: Failure }
  | { readonly type: 'error'; readonly message: string };

/** What the client posts. */
export type ToWorker = { readonly type: 'call'; readonly request: Request } | { readonly type: 'close' };

/** What the worker posts: first once `opened`, then the ending of each call, in the order of the calls. */
export type FromWorker =
  | { readonly type: 'opened'; readonly ending: Ending }
  | { readonly type: 'ended'; readonly id: number; readonly ending: Ending };
