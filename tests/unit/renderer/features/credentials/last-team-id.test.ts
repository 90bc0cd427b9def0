import { expect, test } from 'vitest';
import type { Credential } from '#shared/contract/schemas.ts';
import { lastTeamId } from '../../../../../renderer/features/credentials/last-team-id.ts';

function credential(teamId: string, createdAtMs: number, isSample = false): Credential {
  return {
    id: teamId,
    name: teamId,
    kind: 'key',
    keyId: 'ABC123DEFG',
    teamId,
    fingerprintSha256: '',
    isSample,
    hasSecret: true,
    createdAtMs,
    lastAcceptedAtMs: null,
  };
}

test('the team of the key imported last is proposed, never that of the sample key', () => {
  const credentials = [credential('SAMPLE', 9, true), credential('NEWER', 3), credential('OLDER', 1)];
  expect(lastTeamId(credentials)).toBe('NEWER');
});

test('without a key of one’s own there is nothing to propose', () => {
  expect(lastTeamId([credential('SAMPLE', 9, true)])).toBe('');
});
