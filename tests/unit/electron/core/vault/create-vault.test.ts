import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createVault } from '#core/vault/create-vault.ts';
import { headerBlobKey } from '#core/vault/vault-header.ts';
import { createFakeKeyring, type FakeKeyring } from '../../../../support/fake-keyring.ts';
import { createMemoryBlobs } from '../../../../support/memory-blobs.ts';

const secret = 'recognisable secret, ключ, 鍵';

let blobs: ReturnType<typeof createMemoryBlobs>;
let keyring: FakeKeyring;

/** A new process on the same database and keychain. */
const openVault = (options: { statusWaitMs?: number; promptWaitMs?: number; onChange?: () => void } = {}) =>
  createVault({ blobs, keyring, ...options });

const failureWith = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

beforeEach(() => {
  blobs = createMemoryBlobs();
  keyring = createFakeKeyring();
});

describe('with a keychain', () => {
  test('a secret is read back, also by the next process', async () => {
    const vault = await openVault();
    await vault.put('credential:1', secret);
    expect(await vault.get('credential:1')).toBe(secret);
    expect(await (await openVault()).get('credential:1')).toBe(secret);
  });

  test('only a 32-byte key goes into the keychain and nothing readable into the database', async () => {
    await (await openVault()).put('credential:1', secret);
    expect([...keyring.items.values()].map((item) => item.length)).toEqual([32]);
    const stored = Buffer.concat([...blobs.blobs.values()]);
    expect(stored.includes(secret)).toBe(false);
    for (const key of keyring.items.values()) {
      expect(stored.includes(key)).toBe(false);
      expect(stored.includes(key.toString('base64'))).toBe(false);
    }
  });

  test('it is not touched by creating the vault, by has, by remove and by asking for what is not there', async () => {
    const vault = await openVault();
    expect(await vault.has('credential:1')).toBe(false);
    expect(await vault.get('credential:1')).toBeUndefined();
    await vault.remove('credential:1');
    expect(keyring.calls).toEqual([]);
  });

  test('looking at the status makes no vault', async () => {
    const vault = await openVault();
    expect(await vault.status()).toEqual({
      kind: 'keychain',
      state: 'ready',
      failure: null,
      canMoveToKeychain: false,
      storeName: 'Fake Keychain',
    });
    expect(keyring.items.size).toBe(0);
    expect(blobs.blobs.size).toBe(0);
  });

  test('it is asked once for many secrets', async () => {
    await (await openVault()).put('credential:1', secret);
    keyring.calls.length = 0;
    const vault = await openVault();
    await Promise.all([vault.get('credential:1'), vault.get('credential:1'), vault.status(), vault.put('b', 'x')]);
    expect(keyring.calls).toEqual(['get']);
  });

  test('a removed secret is gone', async () => {
    const vault = await openVault();
    await vault.put('credential:1', secret);
    await vault.remove('credential:1');
    expect([await vault.has('credential:1'), await vault.get('credential:1')]).toEqual([false, undefined]);
  });

  test('two data folders have two keys', async () => {
    await (await openVault()).put('credential:1', secret);
    const other = createMemoryBlobs();
    await (await createVault({ blobs: other, keyring })).put('credential:1', 'another');
    expect(keyring.items.size).toBe(2);
    expect(await (await openVault()).get('credential:1')).toBe(secret);
  });

  test('sealing twice gives different blobs', async () => {
    const vault = await openVault();
    await vault.put('a', secret);
    const first = blobs.blobs.get('a');
    await vault.put('a', secret);
    expect(blobs.blobs.get('a')).not.toEqual(first);
  });
});

describe('two processes that make the vault at the same time', () => {
  test('end with one key, and both read what both wrote', async () => {
    let arrived = 0;
    let release: () => void = () => undefined;
    const bothHaveSet = new Promise<void>((resolve) => (release = resolve));
    keyring.beforeAnswer = (call) => {
      if (call !== 'set') return Promise.resolve();
      arrived += 1;
      if (arrived === 2) release();
      return bothHaveSet;
    };
    const [app, cli] = [await openVault(), await openVault()];
    await Promise.all([app.put('a', 'of the app'), cli.put('b', 'of the cli')]);
    expect(arrived).toBe(2);
    expect(keyring.items.size).toBe(1);
    expect(await cli.get('a')).toBe('of the app');
    expect(await app.get('b')).toBe('of the cli');
    expect(await (await openVault()).get('b')).toBe('of the cli');
  });

  test('one that looked before the other made it uses the other’s', async () => {
    const early = await openVault();
    await early.status();
    await (await openVault()).put('a', secret);
    expect(await early.get('a')).toBe(secret);
    await early.put('b', secret);
    expect(keyring.items.size).toBe(1);
  });

  test('two first secrets of one process share one key', async () => {
    const vault = await openVault();
    await Promise.all([vault.put('a', '1'), vault.put('b', '2')]);
    expect(keyring.items.size).toBe(1);
    expect([await vault.get('a'), await vault.get('b')]).toEqual(['1', '2']);
  });
});

describe('a locked keychain', () => {
  test('refuses, changes nothing, and opens when asked again', async () => {
    await (await openVault()).put('a', secret);
    const [items, stored] = [new Map(keyring.items), new Map(blobs.blobs)];
    keyring.problem = 'locked';
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({
      kind: 'keychain',
      state: 'locked',
      failure: { code: 'vault-locked' },
    });
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-locked'));
    await expect(vault.put('b', 'x')).rejects.toEqual(failureWith('vault-locked'));
    expect(await vault.has('a')).toBe(true);
    expect([keyring.items, blobs.blobs]).toEqual([items, stored]);
    keyring.problem = undefined;
    expect(await vault.retry()).toMatchObject({ state: 'ready' });
    expect(await vault.get('a')).toBe(secret);
  });

  test('makes no vault at the first run', async () => {
    keyring.problem = 'locked';
    await expect((await openVault()).put('a', secret)).rejects.toEqual(failureWith('vault-locked'));
    expect(blobs.blobs.size).toBe(0);
  });

  test('whose prompt stays open counts as locked, and a late answer is noticed', async () => {
    await (await openVault()).put('a', secret);
    let answer: () => void = () => undefined;
    keyring.beforeAnswer = () => new Promise((resolve) => (answer = resolve));
    const onChange = vi.fn();
    const vault = await openVault({ statusWaitMs: 1, promptWaitMs: 5, onChange });
    expect(await vault.status()).toMatchObject({ state: 'locked' });
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-locked'));
    expect(keyring.calls.filter((call) => call === 'get')).toHaveLength(3);
    answer();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(await vault.status()).toMatchObject({ state: 'ready' });
    expect(await vault.get('a')).toBe(secret);
  });
});

describe('without a keychain', () => {
  beforeEach(() => {
    keyring.problem = 'unavailable';
  });

  test('secrets live in memory, say so, and leave nothing behind', async () => {
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({ kind: 'memory', state: 'ready', failure: null });
    await vault.put('a', secret);
    expect([await vault.get('a'), await vault.has('a')]).toEqual([secret, true]);
    expect(blobs.blobs.size).toBe(0);
    const restarted = await openVault();
    expect([await restarted.get('a'), await restarted.has('a')]).toEqual([undefined, false]);
  });

  test('stored secrets are kept and named as out of reach; new ones live in memory', async () => {
    keyring.problem = undefined;
    await (await openVault()).put('a', secret);
    const stored = new Map(blobs.blobs);
    keyring.problem = 'unavailable';
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({
      kind: 'memory',
      state: 'failed',
      failure: { code: 'vault-unavailable' },
    });
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-unavailable'));
    await vault.put('b', 'new');
    expect(await vault.get('b')).toBe('new');
    expect(blobs.blobs).toEqual(stored);
    keyring.problem = undefined;
    expect(await vault.retry()).toMatchObject({ kind: 'keychain', state: 'ready' });
    expect([await vault.get('a'), await vault.get('b')]).toEqual([secret, 'new']);
  });
});

test('a keychain that was only late to start is found at the next need', async () => {
  await (await openVault()).put('a', secret);
  const items = new Map(keyring.items);
  keyring.items.clear();
  const vault = await openVault();
  await expect(vault.get('a')).rejects.toEqual(failureWith('vault-key-missing'));
  items.forEach((item, account) => keyring.items.set(account, item));
  expect(await vault.get('a')).toBe(secret);
  expect(await vault.status()).toMatchObject({ kind: 'keychain', state: 'ready' });
});

describe('nothing is written over a vault that cannot be opened', () => {
  const cases: readonly (readonly [string, string, () => void])[] = [
    ['its key is missing in the keychain', 'vault-key-missing', () => keyring.items.clear()],
    [
      'the keychain holds another key',
      'vault-key-missing',
      () => keyring.items.forEach((_key, account) => keyring.items.set(account, Buffer.alloc(32, 1))),
    ],
    [
      'the keychain holds something shorter',
      'vault-key-missing',
      () => keyring.items.forEach((_key, account) => keyring.items.set(account, Buffer.alloc(5))),
    ],
    [
      'its header is damaged',
      'vault-header-damaged',
      () => blobs.blobs.set(headerBlobKey, Buffer.from('{"format":1}')),
    ],
    ['its header is junk', 'vault-header-damaged', () => blobs.blobs.set(headerBlobKey, Buffer.from([0xff, 0]))],
    ['a newer version made it', 'vault-newer', () => blobs.blobs.set(headerBlobKey, Buffer.from('{"format":2}'))],
    [
      'a newer version protects it otherwise',
      'vault-newer',
      () => blobs.blobs.set(headerBlobKey, Buffer.from('{"format":1,"protection":"hardware"}')),
    ],
  ];
  test.each(cases)('when %s', async (_what, code, damage) => {
    await (await openVault()).put('a', secret);
    damage();
    const [items, stored] = [new Map(keyring.items), new Map(blobs.blobs)];
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({ kind: 'memory', state: 'failed', failure: { code } });
    await expect(vault.get('a')).rejects.toEqual(failureWith(code));
    await vault.put('b', 'new');
    expect(await vault.get('b')).toBe('new');
    expect([keyring.items, blobs.blobs]).toEqual([items, stored]);
  });

  test('when the keychain fails in an unknown way', async () => {
    await (await openVault()).put('a', secret);
    keyring.problem = 'failed';
    const vault = await openVault();
    expect(await vault.status()).toMatchObject({
      kind: 'keychain',
      state: 'failed',
      failure: { code: 'vault-failed' },
    });
    await expect(vault.put('b', 'x')).rejects.toEqual(failureWith('vault-failed'));
    await expect(vault.get('a')).rejects.toEqual(failureWith('vault-failed'));
  });

  test('when the keychain does not keep what it was given', async () => {
    keyring.set = () => Promise.resolve();
    await expect((await openVault()).put('a', secret)).rejects.toEqual(failureWith('vault-failed'));
    expect(blobs.blobs.size).toBe(0);
  });

  test('when a sealed secret stands without a header', async () => {
    await (await openVault()).put('a', secret);
    blobs.blobs.delete(headerBlobKey);
    await expect((await openVault()).get('a')).rejects.toEqual(failureWith('vault-header-damaged'));
  });
});

describe('a sealed secret is refused as damaged', () => {
  test('when any bit was flipped or any length was cut off', async () => {
    const vault = await openVault();
    await vault.put('a', secret);
    const whole = blobs.blobs.get('a') ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
        const changed = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (!isCut) changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        blobs.blobs.set('a', changed);
        await expect(vault.get('a')).rejects.toEqual(failureWith('vault-damaged'));
      }),
    );
    blobs.blobs.set('a', whole);
    expect(await vault.get('a')).toBe(secret);
  });

  test('when it was put in the place of another, or comes from another vault', async () => {
    const vault = await openVault();
    await vault.put('a', '1');
    await vault.put('b', '2');
    const other = createMemoryBlobs();
    await (await createVault({ blobs: other, keyring })).put('a', '3');
    for (const foreign of [blobs.blobs.get('b'), other.blobs.get('a')]) {
      blobs.blobs.set('a', foreign ?? Buffer.alloc(0));
      await expect(vault.get('a')).rejects.toEqual(failureWith('vault-damaged'));
    }
  });
});
