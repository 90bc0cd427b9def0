import type { Vault } from '#core/ports/vault.ts';

export interface FakeVault extends Vault {
  readonly secrets: Map<string, string>;
  /** Every call throws this from now on; null ends it. */
  failWith(error: Error | null): void;
}

/** A vault in memory that seals nothing. */
export function createFakeVault(): FakeVault {
  const secrets = new Map<string, string>();
  let failure: Error | null = null;

  // The work happens before the promise is made, so that one call is one step.
  function call<Result>(work: () => Result): Promise<Result> {
    return failure === null ? Promise.resolve(work()) : Promise.reject(failure);
  }

  const status = {
    kind: 'memory',
    state: 'ready',
    failure: null,
    canMoveToKeychain: false,
    storeName: 'fake',
  } as const;
  return {
    secrets,
    failWith: (error) => {
      failure = error;
    },
    status: () => Promise.resolve(status),
    retry: () => Promise.resolve(status),
    unlock: () => Promise.resolve(status),
    setPassphrase: () => Promise.resolve(status),
    changePassphrase: () => Promise.resolve(status),
    moveToKeychain: () => Promise.resolve(status),
    reset: () => Promise.resolve(status),
    put: (key, secret) =>
      call(() => {
        secrets.set(key, secret);
      }),
    get: (key) => call(() => secrets.get(key)),
    has: (key) => call(() => secrets.has(key)),
    remove: (key) =>
      call(() => {
        secrets.delete(key);
      }),
  };
}
