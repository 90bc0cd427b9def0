import { expect, test } from 'vitest';
import { pastedFiles } from '../../../../renderer/app/pasted-files.ts';

function clipboard(files: readonly File[], text = '') {
  return { files: files as unknown as FileList, getData: () => text };
}

test('copied files are taken, as from a file manager', () => {
  const file = new File(['key'], 'AuthKey_ABC123DEFG.p8');
  expect(pastedFiles(clipboard([file], 'AuthKey_ABC123DEFG.p8'))).toEqual([file]);
});

test('PEM text is taken as a file called pasted text', () => {
  expect(pastedFiles(clipboard([], '-----BEGIN PRIVATE KEY-----\n'))).toMatchObject([{ name: 'pasted text' }]);
});

test('other text and pictures are nobody’s to import', () => {
  expect(pastedFiles(clipboard([], 'hello'))).toEqual([]);
  expect(pastedFiles(clipboard([new File([''], 'screen.png', { type: 'image/png' })]))).toEqual([]);
  expect(pastedFiles(null)).toEqual([]);
});
