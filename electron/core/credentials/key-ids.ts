import type { KeyIds } from './credential-details.ts';
import type { SigningKeyMaterial } from './files/credential-material.ts';
import { checkKeyId, checkTeamId } from './apple-ids.ts';

/**
 * The ids that are not in a key file: what was typed, else the key id from the file's name and the team id from a profile. Throws `key-id-*`,
 * `team-id-*`.
 */
export function keyIdsOf({ inspection }: SigningKeyMaterial, typed: KeyIds): KeyIds {
  return {
    keyId: checkKeyId(typed.keyId.trim() === '' ? (inspection.keyId ?? '') : typed.keyId),
    teamId: checkTeamId(typed.teamId.trim() === '' ? (inspection.teamId ?? '') : typed.teamId),
  };
}
