import { expect, test } from 'vitest';
import {
  createPreviewStringsStore,
  isStringsFile,
} from '../../../../../renderer/features/composer/preview-strings-store.ts';

const file = (name: string, text: string) => new File([text], name);

test('translations are kept for one bundle id, with their file name, until they are removed', async () => {
  const store = createPreviewStringsStore();
  await store.getState().take('com.example.a', file('Localizable.strings', '"A" = "B";'));
  await store.getState().take('com.example.b', file('de.strings', '"A" = "C";'));
  expect(store.getState().files.get('com.example.a')).toEqual({
    fileName: 'Localizable.strings',
    entries: new Map([['A', 'B']]),
  });
  store.getState().remove('com.example.a');
  expect([...store.getState().files.keys()]).toEqual(['com.example.b']);
});

test('a file that cannot be read leaves the one before, and says where it is wrong', async () => {
  const store = createPreviewStringsStore();
  await store.getState().take('com.example.a', file('Localizable.strings', '"A" = "B";'));
  await store.getState().take('com.example.a', file('new.strings', '"A" = "B"\n"C" = "D";'));
  expect(store.getState().problem).toEqual({
    bundleId: 'com.example.a',
    fileName: 'new.strings',
    text: 'A semicolon is missing after the text (line 2, column 1).',
  });
  expect(store.getState().files.get('com.example.a')?.fileName).toBe('Localizable.strings');
  await store.getState().take('com.example.a', file('new.strings', '"A" = "C";'));
  expect(store.getState().problem).toBeNull();
});

test('a file is told by its kind, its size, or that it cannot be opened', async () => {
  const store = createPreviewStringsStore();
  const problemOf = async (given: Pick<File, 'name' | 'size' | 'arrayBuffer'>) => {
    await store.getState().take('', given);
    return store.getState().problem?.text;
  };
  const unreadable = { name: 'a.strings', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await problemOf(file('a.xcstrings', '{}'))).toMatch(/string catalog/);
  expect(await problemOf(file('a.stringsdict', ''))).toMatch(/Only \.strings files/);
  expect(await problemOf({ ...unreadable, size: 9_000_000 })).toMatch(/more than 8 MB/);
  expect(await problemOf(unreadable)).toMatch(/cannot be opened/);
});

test('translations are known by their names', () => {
  const names = [
    'Localizable.strings',
    'DE.STRINGS',
    'a.xcstrings',
    'a.stringsdict',
    'AuthKey.p8',
    'strings',
    'a.strings.txt',
  ];
  expect(names.filter((name) => isStringsFile({ name }))).toEqual(names.slice(0, 4));
});
