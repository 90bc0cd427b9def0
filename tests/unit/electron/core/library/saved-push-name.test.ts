import { describe, expect, test } from 'vitest';
import { checkName, nameKey, nameOfFile } from '#core/library/saved-push-name.ts';

describe('the name of a saved push', () => {
  test.each(['Welcome', 'order #12 (late)', 'v1.2', '早上好 🌅', 'Ünïcode – ok', 'console', 'a'.repeat(100)])(
    'may be %s',
    (name) => {
      expect(checkName(name)).toBe(name);
    },
  );

  test('loses the white space around it and is composed', () => {
    expect(checkName('  Cafe\u0301 ')).toBe('Café');
  });

  test.each([
    ['', 'nothing'],
    ['  ', 'only white space'],
    ['../etc', 'a path'],
    ['a/b', 'a slash'],
    ['a\\b', 'a backslash'],
    ['a:b', 'a colon'],
    ['what?', 'a question mark'],
    ['a\nb', 'a line break'],
    ['a\u0000b', 'a control character'],
    ['.hidden', 'a leading dot'],
    ['dot.', 'a trailing dot'],
    ['con', 'a device of Windows'],
    ['LPT1.old', 'a device of Windows with an extension'],
    ['a'.repeat(101), 'more than 100 characters'],
    ['界'.repeat(80), 'more bytes than file systems take'],
    ['half \ud83d', 'half a surrogate pair'],
  ])('must not be %j: %s', (name) => {
    expect(() => checkName(name)).toThrow(
      expect.objectContaining({
        failure: { code: 'saved-push-name-invalid', params: { name: name.toWellFormed() } },
      }) as Error,
    );
  });

  test('is the file name without its extension; other files have none', () => {
    expect(nameOfFile('Welcome.push.json')).toBe('Welcome');
    expect(nameOfFile('notes.json')).toBeUndefined();
    expect(nameOfFile('.push.json')).toBeUndefined();
    expect(nameOfFile('.tmp.push.json')).toBeUndefined();
  });

  test('is the same file in either case and either form of its letters', () => {
    expect(nameKey('CAFE\u0301')).toBe(nameKey('café'));
  });
});
