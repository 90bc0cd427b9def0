import { describe, expect, test } from 'vitest';
import { failure, describeFailure as describeInWindow } from '#shared/failure.ts';
import { describeFailure } from '../../../../electron/cli/describe-failure.ts';

describe('a failure on the command line', () => {
  test('that a passphrase mends names the variable for it, which the window does not', () => {
    const locked = failure('vault-passphrase-needed');
    expect(describeFailure(locked)).toContain('Set PUSHBENCH_VAULT_PASSPHRASE');
    expect(describeInWindow(locked)).toMatch(/^(?!.*PUSHBENCH_).*Unlock them under Credentials/);
  });

  test('is told as everywhere else', () => {
    const missing = failure('no-target');
    expect(describeFailure(missing)).toBe(describeInWindow(missing));
  });
});
