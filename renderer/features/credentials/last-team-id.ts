import type { Credential } from '#shared/contract/credentials.ts';

/** The team id of the credential imported last; most people have one team. Empty when there is none yet. */
export function lastTeamId(credentials: readonly Credential[]): string {
  const [latest] = credentials
    .flatMap((credential) =>
      credential.isSample || credential.kind === 'private-key' || credential.teamId === null
        ? []
        : [{ teamId: credential.teamId, createdAtMs: credential.createdAtMs }],
    )
    .sort((left, right) => right.createdAtMs - left.createdAtMs);
  return latest?.teamId ?? '';
}
