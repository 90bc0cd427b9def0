import { describe, expect, test } from 'vitest';
import { checkKeyId, checkTeamId, keyIdFromFileName } from '#core/credentials/apple-ids.ts';

describe('the key id is taken from the file name', () => {
  test.each([
    'AuthKey_ABC123DEFG.p8',
    'authkey_abc123defg.P8',
    'AuthKey_ABC123DEFG (1).p8',
    'AuthKey_ABC123DEFG copy.p8',
    'AuthKey_ABC123DEFG-2.p8',
    'AuthKey_ABC123DEFG.p8.txt',
    'Copy of AuthKey_ABC123DEFG.p8',
    '/Users/me/keys/AuthKey_ABC123DEFG.p8',
    String.raw`C:\keys\AuthKey_ABC123DEFG.p8`,
  ])('%s', (name) => {
    expect(keyIdFromFileName(name)).toBe('ABC123DEFG');
  });

  test.each([
    '',
    'key.p8',
    'AuthKey_.p8',
    'AuthKey_ABC123DEF.p8',
    'AuthKey_ABC123DEFGH.p8',
    'AuthKey_ABC123DEFG/other.p8',
  ])('but not from “%s”', (name) => {
    expect(keyIdFromFileName(name)).toBeUndefined();
  });
});

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
