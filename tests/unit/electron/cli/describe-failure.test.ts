import { describe, expect, test } from 'vitest';
import { failure, describeFailure as describeInWindow } from '#shared/failure.ts';
import { describeFailure } from '../../../../electron/cli/describe-failure.ts';

describe('a failure on the command line', () => {
  test('that a passphrase mends names the variable for it, which the window does not', () => {
    const locked = failure('vault-passphrase-needed');
    expect(describeFailure(locked)).toContain('Set PUSHBENCH_VAULT_PASSPHRASE');
    expect(describeInWindow(locked)).toMatch(/^(?!.*PUSHBENCH_).*Unlock them under Credentials/);
  });

  test.each(['vault-key-missing', 'vault-unavailable', 'vault-newer', 'vault-header-damaged'] as const)(
    '%s says that nothing is stored, as nothing is kept in memory there',
    (code) => {
      expect(describeInWindow(failure(code))).toContain('kept in memory');
      expect(describeFailure(failure(code))).toMatch(/^(?!.*memory).*none is stored.*--key/);
    },
  );

  test('that a locked keychain causes names the ways round it', () => {
    expect(describeFailure(failure('vault-locked'))).toMatch(/Unlock it.*PUSHBENCH_VAULT_PASSPHRASE.*--key/);
  });

  test('is told as everywhere else', () => {
    const missing = failure('no-target');
    expect(describeFailure(missing)).toBe(describeInWindow(missing));
  });
});
