import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import { describe, expect, test } from 'vitest';
import { fileOfText, readCredentialFile } from '../../../../../renderer/features/credentials/credential-file.ts';

describe('reading a credential file', () => {
  test('bytes of every value arrive unchanged, also in a file longer than one chunk', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const read = await readCredentialFile(new File([bytes], 'push.p12'));
    expect(read.fileName).toBe('push.p12');
    expect(Buffer.from(read.contentBase64, 'base64').equals(bytes)).toBe(true);
  });

  test('a file far larger than a key is refused before it is read', async () => {
    const file = {
      name: 'film.mov',
      size: credentialFileLimitBytes + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    await expect(readCredentialFile(file)).rejects.toThrow('more than 1 MB');
  });

  test('a folder that was dropped is refused as one', async () => {
    const file = {
      name: 'keys',
      size: 4096,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    };
    await expect(readCredentialFile(file)).rejects.toThrow('folder');
  });
});

describe('pasted text', () => {
  test('text with a PEM block in it is a file', async () => {
    const text = 'Bag Attributes\n-----BEGIN CERTIFICATE-----\n';
    await expect(fileOfText(text)?.text()).resolves.toBe(text);
  });

  test('other text is none', () => {
    expect(fileOfText('740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad')).toBeUndefined();
  });
});
