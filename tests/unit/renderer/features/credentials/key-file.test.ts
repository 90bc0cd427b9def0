import { describe, expect, test } from 'vitest';
import { readKeyFile } from '../../../../../renderer/features/credentials/key-file.ts';

describe('reading a key file', () => {
  test('bytes of every value arrive unchanged, also in a file longer than one chunk', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const read = await readKeyFile(new File([bytes], 'AuthKey_ABC123DEFG.p8'));
    expect(read.fileName).toBe('AuthKey_ABC123DEFG.p8');
    expect(Buffer.from(read.contentBase64, 'base64').equals(bytes)).toBe(true);
  });

  test('a file far larger than a key is refused before it is read', async () => {
    const file = { name: 'film.mov', size: 5_000_000_000, arrayBuffer: () => Promise.reject(new Error('was read')) };
    await expect(readKeyFile(file)).rejects.toMatchObject({ failure: { code: 'key-too-large' } });
  });

  test('a folder that was dropped is refused with its name', async () => {
    const file = {
      name: 'keys',
      size: 4096,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    };
    await expect(readKeyFile(file)).rejects.toMatchObject({
      failure: { code: 'file-unreadable', params: { file: 'keys', detail: 'NotReadableError' } },
    });
  });
});
