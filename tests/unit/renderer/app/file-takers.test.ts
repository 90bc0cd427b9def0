import { expect, test } from 'vitest';
import { fileTakers } from '../../../../renderer/app/file-takers.ts';
import { createFileIntake } from '../../../../renderer/features/credentials/file-intake.ts';
import { createImportStore } from '../../../../renderer/features/credentials/import-store.ts';
import { inspectionOf } from '../../../support/window-samples.ts';

const port = { inspect: () => Promise.resolve({ inspection: inspectionOf(), found: [], otherProblems: [] }) };
const file = new File(['key'], 'AuthKey_ABC123DEFG.p8');

/** The window with its import dialog and its question for files, and what a drop does in it. */
function windowOf() {
  const imports = createImportStore(port);
  const asked = createFileIntake(port);
  return { imports, asked, drop: () => fileTakers({ imports, asked }).some((take) => take([file])) };
}

test('dropped files go to the question that waits for them, else to the import', () => {
  const { imports, asked, drop } = windowOf();
  const close = asked.getState().want();
  drop();
  expect(asked.getState().files).toHaveLength(1);
  expect(imports.getState().isOpen).toBe(false);
  close();
  drop();
  expect(asked.getState().files).toEqual([]);
  expect(imports.getState().isOpen).toBe(true);
});
