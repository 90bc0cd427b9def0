import { expect, test } from 'vitest';
import { certificateOf, credentialOf, waitingKeyOf } from '../../../../support/window-samples.ts';
import { lastTeamId } from '../../../../../renderer/features/credentials/last-team-id.ts';

test('the team of the credential imported last is proposed, never that of the sample key', () => {
  const credentials = [
    credentialOf({ teamId: 'SAMPLE', createdAtMs: 9, isSample: true }),
    certificateOf({ teamId: 'NEWER', createdAtMs: 3 }),
    credentialOf({ teamId: 'OLDER', createdAtMs: 1 }),
  ];
  expect(lastTeamId(credentials)).toBe('NEWER');
});

test('a certificate without a team and a key that waits for one say nothing', () => {
  const credentials = [
    credentialOf({ teamId: 'TEAM123456', createdAtMs: 1 }),
    certificateOf({ teamId: null, createdAtMs: 2 }),
    waitingKeyOf({ createdAtMs: 3 }),
  ];
  expect(lastTeamId(credentials)).toBe('TEAM123456');
});

test('without a credential of one’s own there is nothing to propose', () => {
  expect(lastTeamId([credentialOf({ isSample: true })])).toBe('');
});
