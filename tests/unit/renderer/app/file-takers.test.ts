import { expect, test } from 'vitest';
import { fileTakers } from '../../../../renderer/app/file-takers.ts';
import { createFileIntake } from '../../../../renderer/features/credentials/file-intake.ts';
import { createImportStore } from '../../../../renderer/features/credentials/import-store.ts';
import { inspectionOf } from '../../../support/window-samples.ts';

const port = { inspect: () => Promise.resolve({ inspection: inspectionOf(), found: [], otherProblems: [] }) };
const key = new File(['key'], 'AuthKey_ABC123DEFG.p8');
const payload = new File(['{}'], 'Hello.apns');
const strings = new File(['"A" = "B";'], 'Localizable.strings');

/** The window with its import dialog and its question for files, and what a drop does in it. */
function windowOf() {
  const imports = createImportStore(port);
  const asked = createFileIntake(port);
  const opened: (readonly (readonly File[])[])[] = [];
  const translations: (readonly File[])[] = [];
  const takers = fileTakers({
    imports,
    asked,
    openFiles: (...files) => opened.push(files),
    takeStrings: (files) => files.every((file) => file === strings) && translations.push(files) > 0,
  });
  return { imports, asked, opened, translations, drop: (...files: File[]) => takers.some((take) => take(files)) };
}

test('dropped files go to the question that waits for them, else to the import', () => {
  const { imports, asked, drop } = windowOf();
  const close = asked.getState().want();
  drop(key);
  expect(asked.getState().files).toHaveLength(1);
  expect(imports.getState().isOpen).toBe(false);
  close();
  drop(key);
  expect(asked.getState().files).toEqual([]);
  expect(imports.getState().isOpen).toBe(true);
});

test('translations go to the preview, unless a dialog asks for files', () => {
  const { imports, asked, translations, drop } = windowOf();
  drop(strings);
  expect(translations).toEqual([[strings]]);
  expect(imports.getState().isOpen).toBe(false);
  const close = asked.getState().want();
  drop(strings);
  close();
  imports.getState().open();
  drop(strings);
  expect(translations).toHaveLength(1);
  expect(imports.getState().intake.getState().files).toHaveLength(1);
});

test('payloads are opened, with what came along for the import, unless a dialog asks for files', () => {
  const { imports, asked, opened, drop } = windowOf();
  drop(payload, key);
  expect(opened).toEqual([[[payload], [key]]]);
  expect(imports.getState().isOpen).toBe(false);
  const close = asked.getState().want();
  drop(payload);
  close();
  imports.getState().open();
  drop(payload);
  expect(opened).toHaveLength(1);
  expect(imports.getState().intake.getState().files).toHaveLength(1);
});
