import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeLock, encodeLock, lockKey, unlockKey, usualCost } from '#core/vault/passphrase-lock.ts';

const passphrase = 'correct horse battery staple';
const purpose = { vaultId: 'vault-1', revision: 1 };
const key = randomBytes(32);
const cost = 2 ** 14;

const failureWith = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

test('the key comes back with the same passphrase for the same vault only', async () => {
  const lock = decodeLock(JSON.parse(JSON.stringify(encodeLock(await lockKey({ passphrase, purpose }, key, cost)))));
  expect(await unlockKey({ passphrase, purpose }, lock)).toEqual(key);
  const elsewhere = { passphrase, purpose: { ...purpose, vaultId: 'vault-2' } };
  await expect(unlockKey(elsewhere, lock)).rejects.toEqual(failureWith('vault-wrong-passphrase'));
  const wrong = { passphrase: `${passphrase} `, purpose };
  await expect(unlockKey(wrong, lock)).rejects.toEqual(failureWith('vault-wrong-passphrase'));
});

test('the usual cost is the one of OWASP, and each lock has its own salt', async () => {
  const [one, two] = [await lockKey({ passphrase, purpose }, key), await lockKey({ passphrase, purpose }, key, cost)];
  expect(one).toMatchObject({ cost: usualCost, blockSize: 8, parallelization: 1 });
  expect(one.salt.equals(two.salt)).toBe(false);
  expect(await unlockKey({ passphrase, purpose }, one)).toEqual(key);
});

describe('parameters out of bounds are refused as damaged before they cost anything', () => {
  test.each([
    ['a cost that takes the memory', { cost: 2 ** 30 }],
    ['a cost that is cheap to try', { cost: 2 }],
    ['a cost that is no power of two', { cost: 2 ** 17 + 1 }],
    ['a cost that is text', { cost: '131072' }],
    ['a larger block', { blockSize: 1024 }],
    ['much parallel work', { parallelization: 1_000_000 }],
    ['half a lane', { parallelization: 1.5 }],
    ['a salt that is missing', { salt: undefined }],
    ['a short salt', { salt: 'AA==' }],
    ['a key that is missing', { wrappedKey: 5 }],
  ])('%s', async (_what, change) => {
    const lock = encodeLock(await lockKey({ passphrase, purpose }, key, cost));
    expect(() => decodeLock({ ...lock, ...change })).toThrow(failureWith('vault-header-damaged'));
  });

  test.each([[undefined], [null], ['lock'], [[]], [{}]])('%j instead of a lock', (value) => {
    expect(() => decodeLock(value)).toThrow();
  });
});
