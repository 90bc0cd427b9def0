import { afterEach, expect, test, vi } from 'vitest';

const name = 'PUSHBENCH_VAULT_PASSPHRASE';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ['correct horse', 'correct horse'],
  ['', undefined],
])(
  'the passphrase %j is taken out of the environment, so that nothing started from here gets it',
  async (given, taken) => {
    vi.stubEnv(name, given);
    const { vaultPassphrase } = await import('../../../../electron/cli/vault-passphrase.ts');
    expect(vaultPassphrase).toBe(taken);
    expect(name in process.env).toBe(false);
  },
);
