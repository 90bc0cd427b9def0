import { KeyringError, type Keyring, type KeyringProblem } from '#core/vault/keyring.ts';

/** A keychain in memory that can be locked, taken away or made to wait. */
export interface FakeKeyring extends Keyring {
  readonly items: Map<string, Buffer>;
  /** Every call made, as `get`, `set` or `delete`. */
  readonly calls: string[];
  problem: KeyringProblem | undefined;
  /** Called before each answer; may wait. */
  beforeAnswer: (call: string) => Promise<void>;
}

export function createFakeKeyring(items = new Map<string, Buffer>()): FakeKeyring {
  const fake: FakeKeyring = {
    storeName: 'Fake Keychain',
    items,
    calls: [],
    problem: undefined,
    beforeAnswer: () => Promise.resolve(),
    get: (account) => answer('get', () => items.get(account)),
    set: (account, secret) => answer('set', () => void items.set(account, Buffer.from(secret))),
    delete: (account) => answer('delete', () => items.delete(account)),
  };

  async function answer<Answer>(call: string, act: () => Answer): Promise<Answer> {
    fake.calls.push(call);
    await fake.beforeAnswer(call);
    if (fake.problem !== undefined) throw new KeyringError(fake.problem, `pretended: ${fake.problem}`);
    return act();
  }

  return fake;
}
