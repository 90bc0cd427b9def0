import { listPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

const root = dirname(dirname(import.meta.dirname));
const isLinux = process.platform === 'linux';

/** What marks the fuses in Electron's binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses of an Electron binary as it is downloaded: version 1, nine fuses, "1" is on. */
const fuseWire = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100110')]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.split(sep).join('/'));
}

/** The name of the package a file in `node_modules` belongs to. Packing may lift a nested package, so names are compared. */
function packageOf(path: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

async function productionPackages(): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(root, path)))
    .map(([path]) => packageOf(path))
    .filter((name) => !/^node-(linux|win)-/.test(name));
}

// Packaging for Linux stands for all three: the same configuration chooses the files.
describe('the packaged app', () => {
  let folder = '';
  let files: readonly string[] = [];
  let resources = '';

  beforeAll(async () => {
    if (!isLinux) return;
    expect(existsSync(join(root, 'out/desktop/main.js')), 'built bundles, made by "npm run build"').toBe(true);
    folder = await mkdtemp(join(tmpdir(), 'pushbench-package-'));
    const standIn = join(folder, 'electron');
    await mkdir(standIn);
    // A stand-in for Electron's distribution: packaging renames its binary and sets the fuses in it.
    await writeFile(join(standIn, 'electron'), Buffer.concat([Buffer.from(`stand-in ${sentinel}`), fuseWire]));
    await promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        ...['--linux', 'dir', `--${process.arch}`, '--publish', 'never'],
        ...['--config', 'build/electron-builder.config.ts'],
        `-c.electronDist=${standIn}`,
        `-c.directories.output=${join(folder, 'release')}`,
      ],
      { cwd: root },
    );
    const unpacked = (await readdir(join(folder, 'release'))).find((name) => name.endsWith('-unpacked')) ?? '';
    resources = join(folder, 'release', unpacked, 'resources');
    const entries = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.slice(1));
    const folders = new Set(entries.map((path) => dirname(path)));
    files = entries.filter((path) => !folders.has(path));
  });

  afterAll(async () => {
    if (isLinux) await rm(folder, { recursive: true, force: true });
  });

  beforeEach(({ skip }) => {
    skip(!isLinux, 'packaging is tried on Linux only');
  });

  test('holds every built file and its package.json, and no source', async () => {
    const own = files.filter((path) => !path.startsWith('node_modules/'));
    expect(own.toSorted()).toEqual([...(await filesBelow('out')), 'package.json'].toSorted());
  });

  test('holds the installed production dependencies and no other package', async () => {
    const packed = new Set(files.filter((path) => path.startsWith('node_modules/')).map(packageOf));
    expect([...packed].toSorted()).toEqual([...new Set(await productionPackages())].toSorted());
    expect([...packed]).toContain('@parse/node-apn');
    expect([...packed]).toContain('@napi-rs/keyring');
  });

  test('keeps the native keyring outside of the archive, where it can be loaded', async () => {
    const unpacked = await readdir(join(resources, 'app.asar.unpacked'), { recursive: true });
    expect(unpacked.filter((path) => path.endsWith('.node'))).toHaveLength(1);
  });

  test('has the fuses for node mode, node options and inspection off, and those for archive integrity on', async () => {
    const binary = await readFile(join(dirname(resources), 'pushbench'), 'latin1');
    const wire = binary.slice(binary.indexOf(sentinel) + sentinel.length + 2);
    const [runAsNode, , nodeOptions, inspect, integrity, onlyAsar, , fileProtocol] = wire;
    expect({ runAsNode, nodeOptions, inspect, integrity, onlyAsar, fileProtocol }).toEqual({
      runAsNode: '0',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyAsar: '1',
      fileProtocol: '0',
    });
  });
});
