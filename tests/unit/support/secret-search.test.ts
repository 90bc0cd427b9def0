import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  plantedKey,
  plantedProviderToken,
  plantedText,
  secretsIn,
  secretsInFolder,
} from '../../support/secret-search.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'a passphrase nobody else has';
const secret = plantedText('passphrase', passphrase);

describe('a planted secret is found', () => {
  test.each([
    ['as it is', passphrase],
    ['in JSON', JSON.stringify({ passphrase })],
    ['in hex', Buffer.from(passphrase).toString('hex')],
    ['in base64', Buffer.from(passphrase).toString('base64')],
    ['in base64 of something larger', Buffer.from(`{"a":"${passphrase}"}`).toString('base64')],
    ['in base64url of something larger', Buffer.from(`!${passphrase}?`).toString('base64url')],
  ])('%s', (_form, text) => {
    expect(secretsIn(`before ${text} after`, [secret])).toEqual(['passphrase']);
  });

  test.each(['ec', 'rsa'] as const)('as a private %s key in PEM, DER and JSON', (type) => {
    const { privateKey } =
      type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const planted = [plantedKey('key', pem)];
    expect(secretsIn(pem, planted)).toEqual(['key']);
    expect(secretsIn(JSON.stringify({ pem }), planted)).toEqual(['key']);
    expect(secretsIn(privateKey.export({ type: 'pkcs8', format: 'der' }), planted)).toEqual(['key']);
  });

  test('as the signature of a provider token, and its public parts are none', () => {
    const signature = randomBytes(64).toString('base64url');
    const planted = [plantedProviderToken('token', `e30.e30.${signature}`)];
    expect(secretsIn(`authorization: bearer e30.e30.${signature}`, planted)).toEqual(['token']);
    expect(secretsIn('authorization: bearer e30.e30.…', planted)).toEqual([]);
  });

  test('in a file of a sub-folder', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'logs'));
    await writeFile(join(folder.path, 'logs', 'a.log'), `opened with ${passphrase}`);
    await writeFile(join(folder.path, 'b.log'), 'opened');
    expect(await secretsInFolder(folder.path, [secret])).toEqual([
      `passphrase in ${join(folder.path, 'logs', 'a.log')}`,
    ]);
  });
});
