import { describe, expect, test } from 'vitest';
import { isAppleId, keyIdOfFileName } from '#shared/apns/apple-ids.ts';

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
    expect(keyIdOfFileName(name)).toBe('ABC123DEFG');
  });

  test.each([
    '',
    'key.p8',
    'AuthKey_.p8',
    'AuthKey_ABC123DEF.p8',
    'AuthKey_ABC123DEFGH.p8',
    'AuthKey_ABC123DEFG/other.p8',
    'NotAuthKey_ABC123DEFG.p8',
  ])('but not from “%s”', (name) => {
    expect(keyIdOfFileName(name)).toBeUndefined();
  });
});

test.each(['ABC123DEF', 'ABC123DEFGH', 'abc123defg', 'ABC-23DEFG', ''])('“%s” is no key id or team id', (text) => {
  expect(isAppleId(text)).toBe(false);
});
