import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewCredential } from '#core/ports/stores.ts';
import type { CredentialDetails } from '#shared/contract/credentials.ts';
import type { FailureCode } from '#shared/failure.ts';
import { certificate, credential, device, draft } from '../../support/stores/sample-rows.ts';
import { temporaryStores } from '../../support/stores/temporary-stores.ts';

function failing(code: FailureCode): unknown {
  return expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown });
}

describe('stored devices', () => {
  test('come back as they were, oldest first, and can be changed and removed', async () => {
    await using opened = await temporaryStores();
    const { devices } = opened.stores;
    const other = { ...device, id: 'device-2', token: 'cd'.repeat(32), name: '手机 📱', isSample: true };
    await devices.add(device);
    await devices.add(other);
    expect(await devices.list()).toEqual([device, other]);
    await devices.update({ ...device, name: 'Renamed', tokenKind: 'voip' });
    expect(await devices.list()).toEqual([{ ...device, name: 'Renamed', tokenKind: 'voip' }, other]);
    await devices.replaceSamples([]);
    expect(await devices.list()).toHaveLength(1);
    await devices.remove(device.id);
    expect(await devices.list()).toEqual([]);
  });

  test('have a token once in each environment', async () => {
    await using opened = await temporaryStores();
    const { devices } = opened.stores;
    await devices.add(device);
    await devices.add({ ...device, id: 'device-2', environment: 'production' });
    await expect(devices.add({ ...device, id: 'device-3', name: 'Twin' })).rejects.toMatchObject({
      failure: { code: 'device-exists', params: { name: device.name } },
    });
    await expect(devices.update({ ...device, id: 'device-2' })).rejects.toEqual(failing('device-exists'));
    expect(await devices.list()).toHaveLength(2);
  });

  test('cannot be changed when they are gone', async () => {
    await using opened = await temporaryStores();
    await expect(opened.stores.devices.update(device)).rejects.toEqual(failing('device-not-found'));
  });
});

const added = (record: NewCredential) => ({ added: record });
const accepted = { environment: 'sandbox', topic: 'com.example.app', reason: null, atMs: 1 } as const;

describe('stored credentials', () => {
  test('of every kind come back as they were, oldest first, until they are removed', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    const waiting = {
      kind: 'private-key',
      origin: 'made',
      commonName: 'Me',
      email: '',
      publicKeySha256: '01',
    } as const;
    const privateKey = { ...credential, id: 'credential-3', details: waiting };
    await credentials.apply([credential, certificate, privateKey].map(added));
    expect(await credentials.list()).toEqual([credential, certificate, privateKey]);
    await credentials.remove(certificate.id);
    expect(await credentials.list()).toEqual([credential, privateKey]);
  });

  test('can change their name, their details and how they are kept', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    await credentials.apply([credential, certificate].map(added));
    const changed = { name: 'Renamed', details: certificate.details, keeping: 'ask' } as const;
    await credentials.apply([{ id: credential.id, changed }]);
    expect(await credentials.list()).toEqual([{ ...credential, ...changed }, certificate]);
    await credentials.apply([{ id: credential.id, changed: { name: 'Again' } }]);
    expect(await credentials.list()).toEqual([{ ...credential, ...changed, name: 'Again' }, certificate]);
  });

  test('cannot be changed when they are gone', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    const isGone = failing('credential-not-found');
    await expect(credentials.apply([{ id: 'gone', changed: { name: 'x' } }])).rejects.toEqual(isGone);
    await expect(credentials.apply([{ id: 'gone', changed: { details: credential.details } }])).rejects.toEqual(isGone);
  });

  test('are changed all or not at all, with what was said of them', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    await credentials.apply([added(certificate)]);
    await credentials.noteAnswer(certificate.id, accepted, true);
    const before = await credentials.list();
    const other = { ...certificate.details, fingerprintSha256: 'aa' };
    const replaced = { id: certificate.id, changed: { details: other, name: 'Other' } };
    const gone = { id: 'gone', changed: { name: 'x' } };
    await expect(credentials.apply([added(credential), replaced, gone])).rejects.toEqual(
      failing('credential-not-found'),
    );
    expect(await credentials.list()).toEqual(before);
    await credentials.apply([added(credential), replaced]);
    expect((await credentials.list()).map(({ name }) => name)).toEqual(['Other', credential.name]);
  });

  test('keep the last answer for each environment and topic, the newest first, and the last success', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    await credentials.apply([credential, certificate].map(added));
    const answer = (atMs: number, environment: 'sandbox' | 'production', reason: string | null = null) =>
      ({ environment, topic: 'com.example.app', reason, atMs }) as const;
    await credentials.noteAnswer(credential.id, answer(1, 'sandbox'), true);
    await credentials.noteAnswer(credential.id, answer(2, 'production', 'TopicDisallowed'), false);
    await credentials.noteAnswer(credential.id, answer(3, 'sandbox', 'InvalidProviderToken'), false);
    const other = { ...answer(4, 'production'), topic: 'com.example.other' };
    await credentials.noteAnswer(credential.id, other, false);
    const answers = [other, answer(3, 'sandbox', 'InvalidProviderToken'), answer(2, 'production', 'TopicDisallowed')];
    expect(await credentials.list()).toEqual([{ ...credential, lastAcceptedAtMs: 1, answers }, certificate]);
  });

  test('forget what was said of them when their certificate is another, not when only something else is said of them', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    await credentials.apply([credential, certificate].map(added));
    for (const { id } of [credential, certificate]) await credentials.noteAnswer(id, accepted, true);
    const said = async () =>
      (await credentials.list()).map(({ answers, lastAcceptedAtMs }) => [answers, lastAcceptedAtMs]);
    const becomes = (details: CredentialDetails) => credentials.apply([{ id: certificate.id, changed: { details } }]);
    await becomes({ ...certificate.details, bundleId: null });
    expect(await said()).toEqual([
      [[accepted], 1],
      [[accepted], 1],
    ]);
    await becomes({ ...certificate.details, fingerprintSha256: 'aa' });
    expect(await said()).toEqual([
      [[accepted], 1],
      [[], null],
    ]);
  });

  test('forget their answers when they are removed, and one that comes late is nobody’s', async () => {
    await using opened = await temporaryStores();
    const { credentials } = opened.stores;
    await credentials.apply([added(credential)]);
    await credentials.noteAnswer(credential.id, accepted, true);
    await credentials.remove(credential.id);
    await credentials.noteAnswer(credential.id, accepted, true);
    await credentials.apply([added(credential)]);
    expect(await credentials.list()).toEqual([credential]);
  });
});

describe('stored drafts', () => {
  test('keep every character, also half a surrogate pair, and are listed by position', async () => {
    await using opened = await temporaryStores();
    const { drafts } = opened.stores;
    const first = { ...draft, push: { ...draft.push, payloadText: '\uFEFF{"a":"\ud83d\u0000 早上好 🌅"}\r\n' } };
    await drafts.save({ ...draft, id: 'draft-2', position: 1 });
    await drafts.save(first);
    expect(await drafts.list()).toEqual([first, { ...draft, id: 'draft-2', position: 1 }]);
    await drafts.save({ ...first, position: 2 });
    expect((await drafts.list()).map(({ id }) => id)).toEqual(['draft-2', 'draft-1']);
    await drafts.remove('draft-2');
    expect(await drafts.list()).toEqual([{ ...first, position: 2 }]);
  });
});

describe('stored blobs and settings', () => {
  test('come back byte for byte until they are removed', async () => {
    await using opened = await temporaryStores();
    const { blobs } = opened.stores;
    const blob = Buffer.from([0, 0xff, 0x80, 0]);
    expect(await blobs.get('key')).toBeUndefined();
    expect(await blobs.change({ only: { key: 'key', blob: undefined }, put: [['key', blob]] })).toBe(true);
    expect(await blobs.get('key')).toEqual(blob);
    expect(await blobs.change({ only: { key: 'key', blob }, put: [['key', Buffer.alloc(0)]] })).toBe(true);
    expect(await blobs.get('key')).toEqual(Buffer.alloc(0));
    await blobs.remove('key');
    expect(await blobs.get('key')).toBeUndefined();
  });

  test('change for the first who saw what is there, and not at all for whoever comes second', async () => {
    await using opened = await temporaryStores();
    const { blobs } = opened.stores;
    const first = { only: { key: 'key', blob: undefined } };
    const made = await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        blobs.change({
          ...first,
          put: [
            ['key', Buffer.from(text)],
            [text, Buffer.from(text)],
          ],
        }),
      ),
    );
    expect(made).toEqual([true, false, false]);
    expect([await blobs.get('key'), await blobs.get('b')]).toEqual([Buffer.from('a'), undefined]);
    expect(await blobs.change({ only: { key: 'key', blob: Buffer.from('b') }, clear: true, put: [] })).toBe(false);
    expect(await blobs.change({ only: { key: 'key', blob: Buffer.from('a') }, clear: true, put: [] })).toBe(true);
    expect([await blobs.get('key'), await blobs.get('a')]).toEqual([undefined, undefined]);
  });

  test('keep the last value of a setting', async () => {
    await using opened = await temporaryStores();
    const { settings } = opened.stores;
    expect(await settings.get('samples')).toBeUndefined();
    await settings.set('samples', 'present');
    await settings.set('samples', 'removed');
    expect(await settings.get('samples')).toBe('removed');
  });
});

describe('calls made at once', () => {
  test('end in their order, and one that fails undoes only itself', async () => {
    await using opened = await temporaryStores();
    const { devices, settings } = opened.stores;
    const ended: string[] = [];
    const note = (name: string) => () => ended.push(name);
    await Promise.all([
      settings.set('a', '1').then(note('set')),
      devices.add(device).then(note('add')),
      devices.add({ ...device, id: randomUUID() }).catch(note('twin')),
      devices.list().then((list) => ended.push(`list ${String(list.length)}`)),
      settings.set('a', '2').then(note('set again')),
    ]);
    expect(ended).toEqual(['set', 'add', 'twin', 'list 1', 'set again']);
    expect(await settings.get('a')).toBe('2');
  });
});
