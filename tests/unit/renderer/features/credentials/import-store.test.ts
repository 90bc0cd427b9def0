import { expect, test, vi } from 'vitest';
import { foundOf, inspectionOf } from '../../../../support/window-samples.ts';
import { createImportStore } from '../../../../../renderer/features/credentials/import-store.ts';

const store = () =>
  createImportStore({
    inspect: () => Promise.resolve({ inspection: inspectionOf(), found: [foundOf()], otherProblems: [] }),
  });

test('files dropped on the window open the dialog with them', async () => {
  const imports = store();
  imports.getState().open([new File(['key'], 'AuthKey_ABC123DEFG.p8')]);
  expect(imports.getState().isOpen).toBe(true);
  await vi.waitFor(() => {
    expect(imports.getState().intake.getState().inspection.kind).toBe('inspected');
  });
});

test('files dropped while it is open join those in it', async () => {
  const imports = store();
  imports.getState().open([new File(['certificate'], 'aps.cer')]);
  imports.getState().open([new File(['key'], 'key.pem')]);
  await vi.waitFor(() => {
    expect(imports.getState().intake.getState().files).toMatchObject([{ kind: 'read' }, { kind: 'read' }]);
  });
});

test('closed and opened again it is empty', async () => {
  const imports = store();
  imports.getState().open();
  await imports
    .getState()
    .intake.getState()
    .add([new File(['key'], 'AuthKey_ABC123DEFG.p8')]);
  imports.getState().close();
  imports.getState().open();
  expect(imports.getState().intake.getState()).toMatchObject({ files: [], inspection: { kind: 'none' } });
});
