import { describe, expect, test } from 'vitest';
import { checkKeyId, checkTeamId } from '#core/credentials/apple-ids.ts';

describe('ids have 10 letters and digits', () => {
  test('and are given in capitals without blanks around them', () => {
    expect([checkKeyId(' abc123defg\n'), checkTeamId('def123ghij ')]).toEqual(['ABC123DEFG', 'DEF123GHIJ']);
  });

  test.each(['ABC', 'ABC123DEFGH', 'ABC-123DEF', 'ÄBC123DEFG'])('“%s” is refused', (text) => {
    expect(() => checkKeyId(text)).toThrow(`“${text}” is not a key id`);
    expect(() => checkTeamId(text)).toThrow(`“${text}” is not a team id`);
  });

  test('a missing one is asked for', () => {
    expect(() => checkKeyId(' ')).toThrow('The key id is not known');
    expect(() => checkTeamId('')).toThrow('The team id is missing');
  });

  test('a key pasted into the field is not repeated', () => {
    expect(() => checkKeyId('MIGHAgEAMBMGByqGSM49AgEGCCqGSM49')).toThrow('“MIGHAgEAMBMG…” is not a key id');
  });
});
