import { mkdir, readdir, readFile, rename as renameFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ComposedPush, SavedPush } from '#shared/contract/drafts.ts';
import { fail, failure, FailureError, type Failure } from '#shared/failure.ts';
import { formatSavedPush, readSavedPush } from '#shared/payload/saved-push-format.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import type { Library, SaveRequest } from '../ports/library.ts';
import { createFile, isErrorCode, replaceFile } from './replace-file.ts';
import { checkName, deepestFolder, fileNameOf, nameKey, nameOfFile } from './saved-push-name.ts';
import { FolderWatch } from './watch-folder.ts';

export interface LibraryOptions {
  /** Made when it is not there; may go and come back while the program runs. */
  readonly folder: string;
}

/** A larger file is not read: no payload comes near, and a list must not fill the memory. */
const limitBytes = 4_000_000;

/** Opens the folder of saved pushes. */
export async function createLibrary({ folder }: LibraryOptions): Promise<Library> {
  const watch = new FolderWatch(folder);
  // One change at a time, so that what was checked still holds when it is written.
  let last: Promise<unknown> = Promise.resolve();
  const change = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work).catch((error: unknown) => {
      throw describeError(error, folder);
    });
    last = result.catch(() => undefined);
    return result.finally(() => {
      watch.touch();
    });
  };
  // Whoever may only read the folder can still list it; saving says what is wrong.
  await mkdir(folder, { recursive: true }).catch(() => undefined);

  return {
    async list() {
      const pushes: SavedPush[] = [];
      for (const entry of await readEntries(folder)) pushes.push(...(await readEntry(folder, entry)));
      return pushes.sort((left, right) => left.name.localeCompare(right.name));
    },
    save: (request) => change(() => save(folder, request)),
    rename: (name, newName) => change(() => rename(folder, name, newName)),
    remove: (name) => change(async () => rm(join(folder, (await findEntry(folder, name)).fileName))),
    onChange: (listener) => watch.listen(listener),
    async close() {
      await watch.close();
      await last;
    },
  };
}

interface Entry {
  readonly name: string;
  /** Path in the library folder, with slashes. */
  readonly fileName: string;
}

async function readEntries(folder: string): Promise<Entry[]> {
  try {
    return await readFolder(folder, []);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return [];
    throw fail('file-unreadable', { file: folder, detail: systemErrorCode(error) });
  }
}

/** The files of a folder and of those in it. Hidden folders are passed over, and so are links to folders. */
async function readFolder(folder: string, below: readonly string[]): Promise<Entry[]> {
  const items = await readdir(join(folder, ...below), { withFileTypes: true });
  const entries = await Promise.all(
    items.map(async (item) => {
      const path = [...below, item.name];
      if (item.isDirectory()) {
        const isRead = path.length <= deepestFolder && !item.name.startsWith('.');
        // One that cannot be read does not hide the others.
        return isRead ? readFolder(folder, path).catch(() => []) : [];
      }
      const fileName = path.join('/');
      const name = nameOfFile(fileName);
      return name === undefined ? [] : [{ name, fileName }];
    }),
  );
  return entries.flat();
}

/** Nothing when the file is gone meanwhile or is a folder. */
async function readEntry(folder: string, { name, fileName }: Entry): Promise<SavedPush[]> {
  const path = join(folder, fileName);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return [];
    const damaged = (detail: string) => ({
      push: null,
      failure: failure('saved-push-damaged', { file: path, detail }),
    });
    const read =
      stats.size > limitBytes ? damaged(`${stats.size} bytes`) : readPush(path, await readFile(path), damaged);
    return [{ name, isSample: false, modifiedAtMs: Math.round(stats.mtimeMs), ...read }];
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return [];
    const unreadable = failure('file-unreadable', { file: path, detail: systemErrorCode(error) });
    return [{ name, isSample: false, modifiedAtMs: 0, push: null, failure: unreadable }];
  }
}

type Content = Pick<SavedPush, 'push' | 'failure'>;

function readPush(path: string, bytes: Buffer, damaged: (detail: string) => { push: null; failure: Failure }): Content {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged('not UTF-8');
  }
  const read = readSavedPush(text);
  if (read.ok) return { push: read.push, failure: null };
  if ('damage' in read) return damaged(read.damage);
  return { push: null, failure: failure('saved-push-newer', { file: path, found: read.newerFormat }) };
}

async function save(folder: string, { name: typed, push, isNew, base }: SaveRequest): Promise<SavedPush> {
  const name = checkName(typed);
  await mkdir(dirname(join(folder, fileNameOf(name))), { recursive: true });
  const twin = await findTwin(folder, name);
  if (twin !== undefined && (isNew || twin.name !== name)) throw fail('saved-push-exists', { name: twin.name });
  const fileName = twin?.fileName ?? fileNameOf(name);
  const text = formatSavedPush(push);
  if (twin === undefined) {
    await createFile(join(folder, fileName), text).catch((error: unknown) => {
      // Somebody else made it just now.
      throw isErrorCode(error, 'EEXIST') ? fail('saved-push-exists', { name }) : error;
    });
  } else {
    const [present] = await readEntry(folder, twin);
    if (present?.failure) throw new FailureError(present.failure);
    if (base !== undefined && present?.push && ![push, base].some(isSame(present.push))) {
      throw fail('saved-push-changed', { name });
    }
    await replaceFile(join(folder, fileName), text);
  }
  return readBack(folder, { name, fileName });
}

function isSame(push: ComposedPush): (other: ComposedPush | null) => boolean {
  const text = formatSavedPush(push);
  return (other) => other !== null && formatSavedPush(other) === text;
}

async function rename(folder: string, name: string, typed: string): Promise<SavedPush> {
  const newName = checkName(typed);
  const entry = await findEntry(folder, name);
  if (newName === entry.name) return readBack(folder, entry);
  const twin = await findTwin(folder, newName);
  // Only the case of its own name may change.
  if (twin !== undefined && twin.fileName !== entry.fileName) throw fail('saved-push-exists', { name: twin.name });
  const fileName = fileNameOf(newName);
  await mkdir(dirname(join(folder, fileName)), { recursive: true });
  await renameFile(join(folder, entry.fileName), join(folder, fileName));
  return readBack(folder, { name: newName, fileName });
}

async function readBack(folder: string, entry: Entry): Promise<SavedPush> {
  const [saved] = await readEntry(folder, entry);
  if (saved === undefined) throw fail('saved-push-not-found', { name: entry.name });
  return saved;
}

async function findTwin(folder: string, name: string): Promise<Entry | undefined> {
  const entries = (await readEntries(folder)).filter((entry) => nameKey(entry.name) === nameKey(name));
  // A folder that came from another system may hold names that differ only in case.
  return entries.find((entry) => entry.name === name) ?? entries[0];
}

async function findEntry(folder: string, name: string): Promise<Entry> {
  const entry = (await readEntries(folder)).find((candidate) => candidate.name === name.normalize('NFC'));
  if (entry === undefined) throw fail('saved-push-not-found', { name });
  return entry;
}

function describeError(error: unknown, folder: string): unknown {
  if (error instanceof FailureError || !(error instanceof Error) || !('code' in error)) return error;
  return fail('library-folder-unwritable', { folder, detail: systemErrorCode(error) });
}
