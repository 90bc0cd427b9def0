import type { Credential } from '#shared/contract/schemas.ts';

/** The team id of the key imported last; most people have one team. Empty when there is none yet. */
export function lastTeamId(credentials: readonly Credential[]): string {
  const own = credentials.filter(({ isSample }) => !isSample);
  return (
    own.reduce<Credential | undefined>(
      (latest, credential) =>
        latest === undefined || credential.createdAtMs >= latest.createdAtMs ? credential : latest,
      undefined,
    )?.teamId ?? ''
  );
}
