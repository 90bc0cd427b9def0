import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createProviderTokens } from '#core/apns/provider-tokens.ts';
import { fail } from '#shared/failure.ts';
import { makeSigningKey } from '../../../../support/apns-servers/send-request.ts';
import { createFakeVault } from '../../../../support/fake-vault.ts';

const minuteMs = 60_000;
const startMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const key = makeSigningKey();

/** Token makers of any number of processes on one vault, and their clock. */
function setUp() {
  const vault = createFakeVault();
  const clock = { nowMs: startMs };
  const newProcess = () => createProviderTokens({ vault, now: () => clock.nowMs });
  return { vault, clock, newProcess };
}

function decode(part: string | undefined): unknown {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
}

describe('a provider token', () => {
  test('is an ES256 JWT with key id, team id and the time in seconds, signed as raw r‖s', async () => {
    const jwt = await setUp().newProcess().current(key);
    const [header, claims, signature] = jwt.split('.');
    expect(decode(header)).toEqual({ alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' });
    expect(decode(claims)).toEqual({ iss: 'TEAM123456', iat: Math.floor(startMs / 1000) });
    const raw = Buffer.from(signature ?? '', 'base64url');
    expect(raw).toHaveLength(64);
    const signed = Buffer.from(`${header ?? ''}.${claims ?? ''}`);
    const publicKey = { key: createPublicKey(key.keyPem), dsaEncoding: 'ieee-p1363' as const };
    expect(verify('sha256', signed, publicKey, raw)).toBe(true);
  });

  test('is reused until it is 50 minutes old', async () => {
    const { clock, newProcess } = setUp();
    const tokens = newProcess();
    const first = await tokens.current(key);
    clock.nowMs = startMs + 49 * minuteMs;
    expect(await tokens.current(key)).toBe(first);
    clock.nowMs = startMs + 50 * minuteMs;
    expect(await tokens.current(key)).not.toBe(first);
  });

  test('is shared with another process through the vault, under fingerprint, key id and team id', async () => {
    const { vault, newProcess } = setUp();
    const first = await newProcess().current(key);
    expect(await newProcess().current(key)).toBe(first);
    const spki = createPublicKey(key.keyPem).export({ type: 'spki', format: 'der' });
    const fingerprint = createHash('sha256').update(spki).digest('hex');
    const stored = vault.secrets.get(`provider-token:${fingerprint}:ABC123DEFG:TEAM123456`);
    expect(JSON.parse(stored ?? '')).toEqual({ jwt: first, issuedAtMs: Math.floor(startMs / 1000) * 1000 });
  });

  test('of another key id, team or key is another token', async () => {
    const tokens = setUp().newProcess();
    const made = new Set([
      await tokens.current(key),
      await tokens.current({ ...key, keyId: 'ZZZ123DEFG' }),
      await tokens.current({ ...key, teamId: 'ZZZM123456' }),
      await tokens.current(makeSigningKey()),
    ]);
    expect(made.size).toBe(4);
  });

  test('is made once for many calls at the same time', async () => {
    const tokens = setUp().newProcess();
    const made = await Promise.all(Array.from({ length: 50 }, () => tokens.current(key)));
    expect(new Set(made).size).toBe(1);
  });

  test('is made and kept in memory when the vault fails', async () => {
    const { vault, newProcess } = setUp();
    vault.failWith(fail('vault-locked'));
    const tokens = newProcess();
    const first = await tokens.current(key);
    expect(await tokens.current(key)).toBe(first);
    expect(vault.secrets.size).toBe(0);
  });

  test('from the future is replaced, because the clock was wrong when it was made', async () => {
    const { clock, newProcess } = setUp();
    const tokens = newProcess();
    const future = await tokens.current(key);
    clock.nowMs = startMs - 10 * minuteMs;
    expect(await tokens.current(key)).not.toBe(future);
    expect(await newProcess().current(key)).not.toBe(future);
  });

  test.each([
    ['is not JSON', () => 'nonsense'],
    ['is JSON null', () => 'null'],
    ['lacks the time', (jwt: string) => JSON.stringify({ jwt })],
    ['was not signed by this key', () => JSON.stringify({ jwt: 'e30.e30.AAAA', issuedAtMs: startMs })],
    ['was cut short', (jwt: string) => JSON.stringify({ jwt: jwt.slice(0, -10), issuedAtMs: startMs })],
  ])('in the vault that %s is replaced', async (_title, damage) => {
    const { vault, newProcess } = setUp();
    const first = await newProcess().current(key);
    for (const slot of vault.secrets.keys()) vault.secrets.set(slot, damage(first));
    const second = await newProcess().current(key);
    expect(second).not.toBe(first);
    expect(second.split('.')).toHaveLength(3);
    expect(await newProcess().current(key)).toBe(second);
  });

  test('that APNs called expired is forgotten in memory and vault, a newer one stays', async () => {
    const { newProcess } = setUp();
    const tokens = newProcess();
    const first = await tokens.current(key);
    await tokens.invalidate(key, first);
    const second = await tokens.current(key);
    expect(second).not.toBe(first);
    await tokens.invalidate(key, first);
    expect(await tokens.current(key)).toBe(second);
    expect(await newProcess().current(key)).toBe(second);
  });

  test('of a key that is not stored stays in memory, and is not looked for in the vault', async () => {
    const { vault, newProcess } = setUp();
    const asked = { ...key, mayKeepToken: false };
    const tokens = newProcess();
    const first = await tokens.current(asked);
    expect(await tokens.current(asked)).toBe(first);
    expect(vault.secrets.size).toBe(0);
    await newProcess().current(key);
    const before = new Map(vault.secrets);
    await tokens.invalidate(asked, first);
    expect(await tokens.current(asked)).not.toBe(first);
    expect(vault.secrets).toEqual(before);
  });

  test('is forgotten in memory and vault with its key, also while it is being made', async () => {
    const { vault, newProcess } = setUp();
    const tokens = newProcess();
    const fingerprintSha256 = createHash('sha256')
      .update(createPublicKey(key.keyPem).export({ type: 'spki', format: 'der' }))
      .digest('hex');
    const making = tokens.current(key);
    await tokens.forget({ ...key, fingerprintSha256 });
    expect(vault.secrets.size).toBe(0);
    expect(await tokens.current(key)).not.toBe(await making);
  });

  test('cannot be made from text that is no key', async () => {
    const tokens = setUp().newProcess();
    await expect(tokens.current({ ...key, keyPem: 'nonsense' })).rejects.toMatchObject({
      failure: { code: 'key-damaged' },
    });
  });
});
