import { expect, test } from 'vitest';
import { failure, type Failure } from '#shared/failure.ts';
import { fieldOfFailure } from '../../../../../renderer/features/credentials/import-failure.ts';

test.each<[Failure, string]>([
  [failure('key-id-invalid', { keyId: 'x' }), 'keyId'],
  [failure('key-id-missing'), 'keyId'],
  [failure('team-id-missing'), 'teamId'],
  [failure('credential-file-unusable', { problem: 'x' }), 'files'],
  [failure('credential-exists', { name: 'x' }), 'files'],
  [failure('vault-locked'), 'form'],
  [failure('core-unavailable'), 'form'],
])('the failure %o stands beside: %s', (cause, field) => {
  expect(fieldOfFailure(cause)).toBe(field);
});
