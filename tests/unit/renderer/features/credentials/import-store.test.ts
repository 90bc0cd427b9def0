import { describe, expect, test, vi } from 'vitest';
import { createImportStore } from '../../../../../renderer/features/credentials/import-store.ts';

const key = () => new File(['key'], 'AuthKey_ABC123DEFG.p8');

describe('the import dialog', () => {
  test('a file dropped on the window opens it with that file', async () => {
    const store = createImportStore();
    store.getState().open(key());
    expect(store.getState().isOpen).toBe(true);
    await vi.waitFor(() => {
      expect(store.getState().chosen).toEqual({
        kind: 'read',
        file: { fileName: 'AuthKey_ABC123DEFG.p8', contentBase64: 'a2V5' },
      });
    });
  });

  test('opened without a file it has none, whatever was chosen before it was closed', async () => {
    const store = createImportStore();
    await store.getState().choose(key());
    store.getState().close();
    store.getState().open();
    expect(store.getState()).toMatchObject({ isOpen: true, chosen: { kind: 'none' } });
  });

  test('a file that cannot be taken is shown with its failure', async () => {
    const store = createImportStore();
    await store.getState().choose(new File([new Uint8Array(1_000_001)], 'film.mov'));
    expect(store.getState().chosen).toMatchObject({
      kind: 'refused',
      fileName: 'film.mov',
      failure: { code: 'key-too-large' },
    });
  });

  test('a slow file does not replace the one chosen after it', async () => {
    const store = createImportStore();
    const slow = Promise.withResolvers<ArrayBuffer>();
    const first = key();
    vi.spyOn(first, 'arrayBuffer').mockReturnValue(slow.promise);
    const reading = store.getState().choose(first);
    await store.getState().choose(new File(['other'], 'other.p8'));
    slow.resolve(new ArrayBuffer(0));
    await reading;
    expect(store.getState().chosen).toMatchObject({ kind: 'read', file: { fileName: 'other.p8' } });
  });
});
