import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createLibrary } from '#core/library/create-library.ts';
import { formatSavedPush } from '#shared/payload/saved-push-format.ts';
import type { Library } from '#core/ports/library.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { FailureCode } from '#shared/failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const push: ComposedPush = {
  pushType: 'alert',
  bundleId: 'com.example.app',
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{"aps":{"alert":"早上好 🌅"}}',
};

async function openLibrary(): Promise<AsyncDisposable & { readonly folder: string; readonly library: Library }> {
  const temporary = await temporaryFolder();
  const folder = join(temporary.path, 'library');
  const library = await createLibrary({ folder });
  return {
    folder,
    library,
    async [Symbol.asyncDispose]() {
      await library.close();
      await temporary[Symbol.asyncDispose]();
    },
  };
}

function failing(code: FailureCode): unknown {
  return expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown });
}

describe('the library', () => {
  test('keeps a push as a file and lists it by name', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await library.save({ name: 'welcome', push, isNew: true });
    const saved = await library.save({ name: 'Another', push: { ...push, payloadText: 'not JSON' }, isNew: true });
    expect(saved).toMatchObject({ name: 'Another', isSample: false, failure: null, push: { payloadText: 'not JSON' } });
    expect((await library.list()).map(({ name }) => name)).toEqual(['Another', 'welcome']);
    expect((await readdir(folder)).sort()).toEqual(['Another.push.json', 'welcome.push.json']);
    expect(await readFile(join(folder, 'welcome.push.json'), 'utf8')).toContain(`"payload": ${push.payloadText}`);
  });

  test('replaces a push of its name only when asked to, and never one that differs in case', async () => {
    await using opened = await openLibrary();
    const { library } = opened;
    await library.save({ name: 'Welcome', push, isNew: true });
    await expect(library.save({ name: 'Welcome', push, isNew: true })).rejects.toEqual(failing('saved-push-exists'));
    await expect(library.save({ name: 'welcome', push, isNew: false })).rejects.toEqual(failing('saved-push-exists'));
    await library.save({ name: 'Welcome', push: { ...push, priority: 5 }, isNew: false });
    expect(await library.list()).toMatchObject([{ name: 'Welcome', push: { priority: 5 } }]);
  });

  test('does not replace what somebody else wrote since the push was opened, until it is told to', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    const { push: base } = await library.save({ name: 'shared', push, isNew: true });
    const theirs = formatSavedPush({ ...push, priority: 1 });
    await writeFile(join(folder, 'shared.push.json'), theirs);
    const mine = { name: 'shared', push: { ...push, priority: 5 }, isNew: false };
    await expect(library.save({ ...mine, base })).rejects.toEqual(failing('saved-push-changed'));
    await expect(library.save({ ...mine, base: null })).rejects.toEqual(failing('saved-push-changed'));
    expect(await readFile(join(folder, 'shared.push.json'), 'utf8')).toBe(theirs);
    expect(await library.save(mine)).toMatchObject({ push: { priority: 5 } });
  });

  test('saves over a file that was only written anew, or holds already what is saved', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    const { push: base } = await library.save({ name: 'shared', push, isNew: true });
    await writeFile(join(folder, 'shared.push.json'), `${formatSavedPush(push)}\n`);
    const mine = { ...push, priority: 5 };
    expect(await library.save({ name: 'shared', push: mine, isNew: false, base })).toMatchObject({ push: mine });
    expect(await library.save({ name: 'shared', push: mine, isNew: false, base })).toMatchObject({ push: mine });
  });

  test('lists a damaged file with its failure and refuses to write over it', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await writeFile(join(folder, 'mine.push.json'), '{\n<<<<<<< HEAD\n');
    await writeFile(join(folder, 'bytes.push.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await library.list()).toMatchObject([
      { name: 'bytes', push: null, failure: { code: 'saved-push-damaged', params: { detail: 'not UTF-8' } } },
      { name: 'mine', push: null, failure: { code: 'saved-push-damaged', params: { detail: 'line 2' } } },
    ]);
    await expect(library.save({ name: 'mine', push, isNew: false })).rejects.toEqual(failing('saved-push-damaged'));
    expect(await readFile(join(folder, 'mine.push.json'), 'utf8')).toBe('{\n<<<<<<< HEAD\n');
    await library.rename('mine', 'theirs');
    await library.remove('theirs');
    expect(await readdir(folder)).toEqual(['bytes.push.json']);
  });

  test('lists and saves in sub-folders, and moves a push by its name', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await mkdir(join(folder, 'team'));
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, 'team', 'Nested.push.json'), formatSavedPush(push));
    await writeFile(join(folder, '.git', 'not-ours.push.json'), formatSavedPush(push));
    await library.save({ name: 'other/deep/One', push, isNew: true });
    expect((await library.list()).map(({ name }) => name)).toEqual(['other/deep/One', 'team/Nested']);
    expect(await library.rename('team/Nested', 'Nested')).toMatchObject({ name: 'Nested', push });
    await library.rename('Nested', 'third/Nested');
    await library.remove('other/deep/One');
    expect((await library.list()).map(({ name }) => name)).toEqual(['third/Nested']);
  });

  test('names a file of a newer version and never writes over it', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await writeFile(join(folder, 'newer.push.json'), '{"pushbench":99}');
    expect(await library.list()).toMatchObject([{ push: null, failure: { code: 'saved-push-newer' } }]);
    await expect(library.save({ name: 'newer', push, isNew: false })).rejects.toEqual(failing('saved-push-newer'));
  });

  test('writes a plain payload that was opened in its own form', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await writeFile(join(folder, 'xcode.push.json'), '{"Simulator Target Bundle":"com.example.app","aps":{}}');
    const base = (await library.list())[0]?.push ?? null;
    expect(base).toMatchObject({ bundleId: 'com.example.app', payloadText: '{"aps":{}}' });
    await library.save({ name: 'xcode', push: { ...push, ...base }, isNew: false, base });
    expect(await readFile(join(folder, 'xcode.push.json'), 'utf8')).toMatch(/^\{\n {2}"pushbench": 1,/);
  });

  test('passes over other files, hidden files and folders', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await writeFile(join(folder, 'notes.json'), '{}');
    await writeFile(join(folder, '.hidden.push.json'), '{}');
    await mkdir(join(folder, 'folder.push.json'));
    expect(await library.list()).toEqual([]);
  });

  test('renames a push, also in the case of its letters, and not onto another', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await library.save({ name: 'one', push, isNew: true });
    await library.save({ name: 'two', push, isNew: true });
    await expect(library.rename('one', 'TWO')).rejects.toEqual(failing('saved-push-exists'));
    expect(await library.rename('one', 'One')).toMatchObject({ name: 'One', push });
    await expect(library.rename('gone', 'x')).rejects.toEqual(failing('saved-push-not-found'));
    await expect(library.rename('two', 'a:b')).rejects.toEqual(failing('saved-push-name-invalid'));
    expect((await readdir(folder)).sort()).toEqual(['One.push.json', 'two.push.json']);
  });

  test('removes a push once', async () => {
    await using opened = await openLibrary();
    const { library } = opened;
    await library.save({ name: 'one', push, isNew: true });
    await library.remove('one');
    await expect(library.remove('one')).rejects.toEqual(failing('saved-push-not-found'));
    expect(await library.list()).toEqual([]);
  });

  test('lets only one of many saves of a new name through', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    const other = await createLibrary({ folder });
    const saves = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? library : other).save({ name: 'same', push: { ...push, priority: index }, isNew: true }),
      ),
    );
    await other.close();
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['same.push.json']);
  });

  test('goes on when its folder is removed, and makes it again to save', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    await rm(folder, { recursive: true });
    expect(await library.list()).toEqual([]);
    await expect(library.remove('x')).rejects.toEqual(failing('saved-push-not-found'));
    await library.save({ name: 'back', push, isNew: false });
    expect(await library.list()).toHaveLength(1);
  });

  test('says that the folder cannot be written', async () => {
    await using temporary = await temporaryFolder();
    await writeFile(join(temporary.path, 'file'), '');
    const library = await createLibrary({ folder: join(temporary.path, 'file', 'library') });
    await expect(library.save({ name: 'x', push, isNew: true })).rejects.toEqual(failing('library-folder-unwritable'));
    await library.close();
  });

  test('lists a file that cannot be read with its failure', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    // A link to itself: nobody can read it, not even root.
    await symlink('loop.push.json', join(folder, 'loop.push.json'));
    expect(await library.list()).toMatchObject([{ name: 'loop', push: null, failure: { code: 'file-unreadable' } }]);
  });
});

describe('watching the library', () => {
  test('tells of files that others add, change and remove, also after the folder was made anew', async () => {
    await using opened = await openLibrary();
    const { library, folder } = opened;
    const listener = vi.fn();
    library.onChange(listener);
    const told = async (): Promise<void> => {
      await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 20_000 });
      listener.mockClear();
    };
    const path = join(folder, 'theirs.push.json');
    await told();
    await writeFile(path, '{}');
    await told();
    await writeFile(path, '{ }');
    await told();
    await rm(path);
    await told();
    await rm(folder, { recursive: true });
    await told();
    await mkdir(folder);
    await told();
    await mkdir(join(folder, 'team'));
    await told();
    // Watching the new folder begins with one more call; a change seen before or after it is told either way.
    await writeFile(path, '{}');
    await told();
  });

  test('tells of its own changes and of none to who no longer listens', async () => {
    await using opened = await openLibrary();
    const { library } = opened;
    const former = vi.fn();
    const listener = vi.fn();
    library.onChange(former)();
    library.onChange(listener);
    await library.save({ name: 'one', push, isNew: true });
    await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 20_000 });
    expect(former).not.toHaveBeenCalled();
  });
});
