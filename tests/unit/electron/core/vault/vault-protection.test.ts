import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BlobChange, BlobStore } from '#core/ports/stores.ts';
import { createVault, type VaultOptions } from '#core/vault/create-vault.ts';
import { headerBlobKey } from '#core/vault/vault-header.ts';
import { createFakeKeyring, type FakeKeyring } from '../../../../support/fake-keyring.ts';
import { createMemoryBlobs } from '../../../../support/memory-blobs.ts';

const secret = 'recognisable secret, ключ, 鍵';
const passphrase = 'correct horse battery staple';
const other = 'another passphrase';

let blobs: ReturnType<typeof createMemoryBlobs>;
let keyring: FakeKeyring;

/** A new process on the same database and keychain. */
const openVault = (options: Partial<VaultOptions> = {}) =>
  createVault({ blobs, keyring, scryptCost: 2 ** 14, ...options });

const failureWith = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

/** A database on which the process ends at its next change, before or after it was made. */
function crashing(when: 'before' | 'after'): BlobStore {
  return {
    ...blobs,
    async change(change: BlobChange) {
      if (when === 'after') await blobs.change(change);
      throw new Error('the process ended here');
    },
  };
}

/** Stores the secret under the passphrase, as a session without a keychain does. */
async function storeUnderPassphrase(): Promise<void> {
  keyring.problem = 'unavailable';
  const vault = await openVault();
  await vault.put('a', secret);
  await vault.setPassphrase(passphrase);
}

beforeEach(() => {
  blobs = createMemoryBlobs();
  keyring = createFakeKeyring();
});

describe('a passphrase set where the keychain is locked and nothing was stored yet', () => {
  test('makes the vault at once, whether the keychain says so or lets wait', async () => {
    keyring.problem = 'locked';
    const refused = await openVault({ passphrase });
    await expect(refused.put('a', secret)).rejects.toEqual(failureWith('vault-locked'));
    expect(await refused.setPassphrase(passphrase)).toMatchObject({ kind: 'passphrase', state: 'ready' });
    await refused.put('a', secret);
    expect(await (await openVault({ passphrase })).get('a')).toBe(secret);

    blobs = createMemoryBlobs();
    const answer = Promise.withResolvers<undefined>();
    keyring.beforeAnswer = () => answer.promise;
    const waiting = await openVault({ statusWaitMs: 1 });
    expect(await waiting.status()).toMatchObject({ kind: 'keychain', state: 'locked' });
    expect(await waiting.setPassphrase(passphrase)).toMatchObject({ kind: 'passphrase', state: 'ready' });
    // The keychain answers in the end, and the vault that is open stays open.
    keyring.problem = undefined;
    answer.resolve(undefined);
    expect(await waiting.retry()).toMatchObject({ kind: 'passphrase', state: 'ready' });
  });

  test('is refused where secrets are stored already', async () => {
    await (await openVault()).put('a', secret);
    keyring.problem = 'locked';
    await expect((await openVault()).setPassphrase(passphrase)).rejects.toEqual(failureWith('vault-exists'));
  });
});

describe('a passphrase set where there is no keychain', () => {
  test('takes what was in memory, and the next process reads it after it was given the passphrase', async () => {
    await storeUnderPassphrase();
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({
      kind: 'passphrase',
      state: 'locked',
      failure: { code: 'vault-passphrase-needed' },
    });
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-passphrase-needed'));
    await expect(vault.put('b', 'x')).rejects.toEqual(failureWith('vault-passphrase-needed'));
    expect(await vault.has('a')).toBe(true);
    expect(await vault.unlock(passphrase)).toMatchObject({ kind: 'passphrase', state: 'ready', failure: null });
    await vault.put('b', 'new');
    expect([await vault.get('a'), await vault.get('b')]).toEqual([secret, 'new']);
  });

  test('leaves neither secret nor passphrase readable in the database, and nothing in the keychain', async () => {
    await storeUnderPassphrase();
    const stored = Buffer.concat([...blobs.blobs.values()]);
    expect([stored.includes(secret), stored.includes(passphrase), keyring.items.size]).toEqual([false, false, 0]);
  });

  test('is refused when it is short, and nothing is stored', async () => {
    keyring.problem = 'unavailable';
    const vault = await openVault();
    await vault.put('a', secret);
    await expect(vault.setPassphrase('7 chars')).rejects.toEqual(failureWith('vault-passphrase-short'));
    expect([blobs.blobs.size, await vault.get('a')]).toEqual([0, secret]);
  });

  test('is the same passphrase however its letters are composed', async () => {
    keyring.problem = 'unavailable';
    await (await openVault()).setPassphrase('caf\u00e9 caf\u00e9');
    expect(await (await openVault()).unlock('cafe\u0301 cafe\u0301')).toMatchObject({ state: 'ready' });
  });

  test('is not set over a vault that is there, whatever its state', async () => {
    await (await openVault()).put('a', secret);
    const stored = new Map(blobs.blobs);
    await expect((await openVault()).setPassphrase(passphrase)).rejects.toEqual(failureWith('vault-exists'));
    keyring.problem = 'unavailable';
    await expect((await openVault()).setPassphrase(passphrase)).rejects.toEqual(failureWith('vault-exists'));
    expect(blobs.blobs).toEqual(stored);
  });

  test('and a crash before it was stored leaves nothing, after it the passphrase', async () => {
    keyring.problem = 'unavailable';
    for (const when of ['before', 'after'] as const) {
      const vault = await openVault({ blobs: crashing(when) });
      await vault.put('a', secret);
      await expect(vault.setPassphrase(passphrase)).rejects.toThrow('ended here');
      if (when === 'before') expect(blobs.blobs.size).toBe(0);
    }
    const next = await openVault();
    await next.unlock(passphrase);
    expect(await next.get('a')).toBe(secret);
  });

  test('by two processes at once makes one vault; the other keeps its secrets and is told', async () => {
    keyring.problem = 'unavailable';
    const [app, cli] = [await openVault(), await openVault()];
    await app.put('a', secret);
    await cli.put('b', 'of the cli');
    const made = await Promise.allSettled([app.setPassphrase(passphrase), cli.setPassphrase(other)]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [loser, lost, winner] = made[0].status === 'rejected' ? [app, 'a', other] : [cli, 'b', passphrase];
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: failureWith('vault-changed') });
    expect(await loser.get(lost)).toBeDefined();
    expect(await loser.status()).toMatchObject({ kind: 'passphrase', state: 'locked' });
    await loser.unlock(winner);
    const next = await openVault();
    await next.unlock(winner);
    expect([await next.get('a'), await next.get('b')]).toEqual([secret, 'of the cli']);
  });
});

describe('unlocking', () => {
  test('with a wrong passphrase says so, changes nothing, and can be repeated', async () => {
    await storeUnderPassphrase();
    const stored = new Map(blobs.blobs);
    const vault = await openVault();
    await expect(vault.unlock(other)).rejects.toEqual(failureWith('vault-wrong-passphrase'));
    await expect(vault.unlock('')).rejects.toEqual(failureWith('vault-wrong-passphrase'));
    expect([await vault.status(), blobs.blobs]).toMatchObject([{ state: 'locked' }, stored]);
    await vault.unlock(passphrase);
    expect(await vault.get('a')).toBe(secret);
  });

  test('what no passphrase protects is refused', async () => {
    await expect((await openVault()).unlock(passphrase)).rejects.toEqual(failureWith('vault-no-passphrase'));
  });

  test('is told to whoever shows the status', async () => {
    await storeUnderPassphrase();
    const onChange = vi.fn();
    const vault = await openVault({ onChange });
    await vault.status();
    onChange.mockClear();
    await vault.unlock(passphrase);
    expect(onChange).toHaveBeenCalled();
  });

  test('goes by itself at the first need with a passphrase that was given from the start', async () => {
    await storeUnderPassphrase();
    expect(await (await openVault({ passphrase })).get('a')).toBe(secret);
    const vault = await openVault({ passphrase: other });
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-wrong-passphrase'));
    expect(await vault.status()).toMatchObject({ state: 'locked', failure: { code: 'vault-wrong-passphrase' } });
    await vault.unlock(passphrase);
    expect(await vault.get('a')).toBe(secret);
  });

  test('is not undone by a question that was under way', async () => {
    await storeUnderPassphrase();
    const vault = await openVault();
    await Promise.all([vault.unlock(passphrase), vault.retry(), vault.status()]);
    expect(await vault.retry()).toMatchObject({ state: 'ready' });
  });
});

describe('changing the passphrase', () => {
  test('leaves every secret readable with the new one and with the old one no more', async () => {
    await storeUnderPassphrase();
    const sealed = blobs.blobs.get('a');
    await (await openVault()).changePassphrase(passphrase, other);
    expect(blobs.blobs.get('a')).toEqual(sealed);
    const vault = await openVault();
    await expect(vault.unlock(passphrase)).rejects.toEqual(failureWith('vault-wrong-passphrase'));
    await vault.unlock(other);
    expect(await vault.get('a')).toBe(secret);
  });

  test.each([
    ['the current one is wrong', other, other, 'vault-wrong-passphrase'],
    ['the new one is short', passphrase, 'short', 'vault-passphrase-short'],
  ])('changes nothing when %s', async (_when, current, next, code) => {
    await storeUnderPassphrase();
    const stored = new Map(blobs.blobs);
    await expect((await openVault()).changePassphrase(current, next)).rejects.toEqual(failureWith(code));
    expect(blobs.blobs).toEqual(stored);
  });

  test('is refused where there is none', async () => {
    const vault = await openVault();
    await expect(vault.changePassphrase(passphrase, other)).rejects.toEqual(failureWith('vault-no-passphrase'));
    await vault.put('a', secret);
    await expect(vault.changePassphrase(passphrase, other)).rejects.toEqual(failureWith('vault-no-passphrase'));
  });

  test.each([
    ['before', passphrase],
    ['after', other],
  ] as const)('has one way in when the process ends %s it was stored', async (when, working) => {
    await storeUnderPassphrase();
    const vault = await openVault({ blobs: crashing(when) });
    await expect(vault.changePassphrase(passphrase, other)).rejects.toThrow('ended here');
    expect(await (await openVault({ passphrase: working })).get('a')).toBe(secret);
  });

  test('in another process does not lock this one out, and what it writes then opens with the new one', async () => {
    await storeUnderPassphrase();
    const early = await openVault({ passphrase });
    await early.get('a');
    await (await openVault()).changePassphrase(passphrase, other);
    await early.put('b', 'later');
    expect(await (await openVault({ passphrase: other })).get('b')).toBe('later');
  });

  test('at the same time in two processes happens once', async () => {
    await storeUnderPassphrase();
    const [one, two] = [await openVault(), await openVault()];
    const changed = await Promise.allSettled([
      one.changePassphrase(passphrase, other),
      two.changePassphrase(passphrase, 'a third passphrase'),
    ]);
    expect(changed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const working = changed[0].status === 'fulfilled' ? other : 'a third passphrase';
    expect(await (await openVault({ passphrase: working })).get('a')).toBe(secret);
  });
});

describe('moving to a keychain that has appeared', () => {
  test('from memory takes along what is there', async () => {
    keyring.problem = 'unavailable';
    const vault = await openVault();
    await vault.put('a', secret);
    await expect(vault.moveToKeychain()).rejects.toEqual(failureWith('vault-no-keychain'));
    keyring.problem = undefined;
    expect(await vault.moveToKeychain()).toMatchObject({ kind: 'keychain', state: 'ready' });
    expect(await (await openVault()).get('a')).toBe(secret);
  });

  test('from memory also happens when the keychain is tried again', async () => {
    keyring.problem = 'unavailable';
    const vault = await openVault();
    await vault.put('a', secret);
    keyring.problem = undefined;
    await vault.retry();
    expect(await (await openVault()).get('a')).toBe(secret);
  });

  test('from an unlocked passphrase needs the passphrase no more', async () => {
    await storeUnderPassphrase();
    const vault = await openVault({ passphrase });
    await vault.get('a');
    expect(await vault.status()).toMatchObject({ kind: 'passphrase', canMoveToKeychain: false });
    await expect(vault.moveToKeychain()).rejects.toEqual(failureWith('vault-no-keychain'));
    keyring.problem = undefined;
    expect(await vault.status()).toMatchObject({ kind: 'passphrase', canMoveToKeychain: true });
    expect(await vault.moveToKeychain()).toMatchObject({ kind: 'keychain', state: 'ready', canMoveToKeychain: false });
    const next = await openVault();
    expect(await next.get('a')).toBe(secret);
    await expect(next.unlock(passphrase)).resolves.toMatchObject({ kind: 'keychain' });
    await expect(next.changePassphrase(passphrase, other)).rejects.toEqual(failureWith('vault-no-passphrase'));
  });

  test('is refused while the passphrase was not given, and by a locked keychain', async () => {
    await storeUnderPassphrase();
    const vault = await openVault();
    await expect(vault.moveToKeychain()).rejects.toEqual(failureWith('vault-passphrase-needed'));
    await vault.unlock(passphrase);
    keyring.problem = 'locked';
    await expect(vault.moveToKeychain()).rejects.toEqual(failureWith('vault-locked'));
    expect(await (await openVault({ passphrase })).get('a')).toBe(secret);
  });

  test('that does not keep what it was given leaves the passphrase', async () => {
    await storeUnderPassphrase();
    keyring.problem = undefined;
    keyring.set = () => Promise.resolve();
    const vault = await openVault({ passphrase });
    await expect(vault.moveToKeychain()).rejects.toEqual(failureWith('vault-failed'));
    expect(await (await openVault({ passphrase })).get('a')).toBe(secret);
  });

  test('leaves the passphrase when the process ends before it was stored, and the keychain after', async () => {
    await storeUnderPassphrase();
    keyring.problem = undefined;
    const before = await openVault({ blobs: crashing('before'), passphrase });
    await expect(before.moveToKeychain()).rejects.toThrow('ended here');
    expect(await (await openVault({ passphrase })).get('a')).toBe(secret);
    const after = await openVault({ blobs: crashing('after'), passphrase });
    await expect(after.moveToKeychain()).rejects.toThrow('ended here');
    expect(await (await openVault()).get('a')).toBe(secret);
  });

  test('by two processes at once leaves a keychain that opens it', async () => {
    await storeUnderPassphrase();
    keyring.problem = undefined;
    const processes = [await openVault({ passphrase }), await openVault({ passphrase })];
    await Promise.all(processes.map((vault) => vault.get('a')));
    await Promise.allSettled(processes.map((vault) => vault.moveToKeychain()));
    for (const vault of [...processes, await openVault()]) expect(await vault.get('a')).toBe(secret);
  });
});

describe('reset', () => {
  test('forgets a passphrase that is forgotten, and a new vault can be made', async () => {
    await storeUnderPassphrase();
    const vault = await openVault();
    expect(await vault.reset()).toMatchObject({ kind: 'memory', state: 'ready' });
    expect([await vault.has('a'), await vault.get('a'), blobs.blobs.size]).toEqual([false, undefined, 0]);
    await vault.put('b', 'new');
    await vault.setPassphrase(other);
    expect(await (await openVault({ passphrase: other })).get('b')).toBe('new');
  });

  test('takes the key out of the keychain, also when it no longer opens anything', async () => {
    await (await openVault()).put('a', secret);
    keyring.items.forEach((_key, account) => keyring.items.set(account, Buffer.alloc(32, 1)));
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({ state: 'failed', failure: { code: 'vault-key-missing' } });
    await vault.put('in memory', 'x');
    expect(await vault.reset()).toMatchObject({ kind: 'keychain', state: 'ready' });
    expect([keyring.items.size, blobs.blobs.size, await vault.has('in memory')]).toEqual([0, 0, false]);
    await vault.put('b', 'new');
    expect(await (await openVault()).get('b')).toBe('new');
  });

  test('works over a damaged header and without a keychain', async () => {
    await (await openVault()).put('a', secret);
    keyring.problem = 'unavailable';
    blobs.blobs.set(headerBlobKey, Buffer.from('junk'));
    expect(await (await openVault()).reset()).toMatchObject({ kind: 'memory', state: 'ready' });
    expect(blobs.blobs.size).toBe(0);
  });

  test('in another process is noticed: nothing is sealed with the old key any more', async () => {
    await (await openVault()).put('a', secret);
    const early = await openVault();
    await early.get('a');
    const resetting = await openVault();
    await resetting.reset();
    expect(await early.get('a')).toBeUndefined();
    await early.put('b', 'later');
    expect(await resetting.get('b')).toBe('later');
    expect(await (await openVault()).get('b')).toBe('later');
    expect(keyring.items.size).toBe(1);
  });

  test('between looking and writing does not let the write through with the old key', async () => {
    await (await openVault()).put('a', secret);
    const resetting = await openVault();
    let isResetDone = false;
    const early = await openVault({
      blobs: {
        ...blobs,
        async change(change) {
          if (!isResetDone) {
            isResetDone = true;
            await resetting.reset();
          }
          return blobs.change(change);
        },
      },
    });
    await early.put('b', 'later');
    expect(isResetDone).toBe(true);
    expect(await (await openVault()).get('b')).toBe('later');
  });

  test('in another process that then set a passphrase asks this one for it', async () => {
    await (await openVault()).put('a', secret);
    const early = await openVault();
    await early.get('a');
    const resetting = await openVault();
    await resetting.reset();
    await resetting.setPassphrase(passphrase);
    await expect(early.put('b', 'later')).rejects.toEqual(failureWith('vault-passphrase-needed'));
    expect(await early.status()).toMatchObject({ kind: 'passphrase', state: 'locked' });
    await early.unlock(passphrase);
    await early.put('b', 'later');
    expect(await resetting.get('b')).toBe('later');
  });
});
