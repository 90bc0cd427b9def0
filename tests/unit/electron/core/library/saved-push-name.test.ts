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
    ['/a', 'a slash without a folder'],
    ['a//b', 'a folder without a name'],
    ['a/../b', 'a way out'],
    ['a/b/c/d/e/f', 'a folder too deep'],
    ['a\\b', 'a backslash'],
    ['a:b', 'a colon'],
    ['what?', 'a question mark'],
    ['a\nb', 'a line break'],
    ['a\u0000b', 'a control character'],
    ['.hidden', 'a leading dot'],
    ['dot.', 'a trailing dot'],
    ['con', 'a device of Windows'],
    ['LPT1.old', 'a device of Windows with an extension'],
    ['half \ud83d', 'half a surrogate pair'],
  ])('must not be %j: %s', (name) => {
    expect(() => checkName(name)).toThrow(
      expect.objectContaining({
        failure: { code: 'saved-push-name-invalid', params: { name: name.toWellFormed() } },
      }) as Error,
    );
  });

  test.each([['a'.repeat(101)], ['界'.repeat(80)], [`team/${'a'.repeat(101)}`]])('must not be too long: %s', (name) => {
    expect(() => checkName(name)).toThrow(
      expect.objectContaining({ failure: { code: 'saved-push-name-too-long', params: { limit: 100 } } }) as Error,
    );
  });

  test('has the folders it stands in before it', () => {
    expect(checkName(' team / Nested ')).toBe('team/Nested');
    expect(nameOfFile('team/Nested.push.json')).toBe('team/Nested');
    expect(nameOfFile('team/.push.json')).toBeUndefined();
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
