import { isAppleId } from '#shared/apns/apple-ids.ts';
import { fail } from '#shared/failure.ts';

/** The key id in capitals. Throws `key-id-missing` or `key-id-invalid`. */
export function checkKeyId(text: string): string {
  const keyId = text.trim().toUpperCase();
  if (keyId === '') throw fail('key-id-missing');
  if (!isAppleId(keyId)) throw fail('key-id-invalid', { keyId: shortened(text) });
  return keyId;
}

/** The team id in capitals. Throws `team-id-missing` or `team-id-invalid`. */
export function checkTeamId(text: string): string {
  const teamId = text.trim().toUpperCase();
  if (teamId === '') throw fail('team-id-missing');
  if (!isAppleId(teamId)) throw fail('team-id-invalid', { teamId: shortened(text) });
  return teamId;
}

/** Whoever pasted the key into the wrong field must not find it in a message. */
function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 16 ? `${trimmed.slice(0, 12)}…` : trimmed;
}
