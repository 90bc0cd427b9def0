import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rules from '../../build/dependency-rules.ts';
import { permittedImports, plantedViolations } from './planted-violations.ts';

interface CruiseResult {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
  };
  readonly modules: readonly { source: string; dependencies: readonly { module: string; resolved: string }[] }[];
}

const root = dirname(dirname(import.meta.dirname));

function cruise(folder: string): Promise<CruiseResult> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, 'build/dependency-rules.ts');
  const args = [program, '--config', config, '--output-type', 'json', 'electron', 'renderer', 'shared'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as CruiseResult);
      } catch {
        reject(new Error(`dependency-cruiser wrote no report: ${stderr}`, { cause: error }));
      }
    });
  });
}

/** The files that import the package or module `name`, by value or as types. */
function importersOf(result: CruiseResult, name: string): string[] {
  return result.modules
    .filter(({ dependencies }) => dependencies.some(({ module }) => module === name))
    .map(({ source }) => source);
}

describe('the dependency rules, on a planted tree', () => {
  let folder = '';
  let result: CruiseResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pushbench-layers-'));
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    const { imports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { imports: object };
    const packages = ['electron', '@parse/node-apn', '@napi-rs/keyring', 'monaco-editor', 'zod'];
    const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
    await write('package.json', JSON.stringify({ name: 'planted', type: 'module', imports, dependencies }));
    for (const name of packages) {
      await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      await write(`node_modules/${name}/index.js`, '');
      await write(`node_modules/${name}/editor.js`, '');
    }
    for (const { file, imports: specifier } of [...permittedImports, ...plantedViolations]) {
      await write(file, `import '${specifier}';\nexport {};\n`);
    }
    // A cycle is reported once, at the first of its files.
    await write('shared/cycle-two.ts', `import './cycle-one.ts';\n`);
    result = await cruise(folder);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test.for(plantedViolations)('$rule reports $file', ({ rule, file }) => {
    const reported = result.summary.violations
      .filter(({ from }) => from === file)
      .map((violation) => violation.rule.name);
    expect(reported).toContain(rule);
  });

  test('an import that the layers allow is not reported', () => {
    const reported = new Set(result.summary.violations.map(({ from }) => from));
    expect(permittedImports.map(({ file }) => file).filter((file) => reported.has(file))).toEqual([]);
  });

  test('every rule has a planted violation', () => {
    const planted = new Set(plantedViolations.map(({ rule }) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => name !== undefined && !planted.has(name))).toEqual(
      [],
    );
  });
});

describe('the dependency rules, on the sources', () => {
  let result: CruiseResult;

  beforeAll(async () => {
    result = await cruise(root);
  });

  test('modules of each layer are read', () => {
    for (const layer of ['electron/core/', 'electron/desktop/', 'renderer/', 'shared/']) {
      expect(result.modules.filter(({ source }) => source.startsWith(layer)).length, layer).toBeGreaterThan(0);
    }
  });

  test('no rule is broken', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test.for(['@parse/node-apn', 'node:sqlite', '@napi-rs/keyring'])('%s is imported in one file', (name) => {
    expect(importersOf(result, name)).toHaveLength(1);
  });

  test.for(['ipcMain', 'openExternal'])('%s is used in one file of electron/desktop', async (name) => {
    const desktop = join(root, 'electron/desktop');
    const files = await readdir(desktop, { recursive: true });
    const sources = files.filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(sources.map((file) => readFile(join(desktop, file), 'utf8')));
    expect(sources.filter((_, index) => texts[index]?.includes(name))).toHaveLength(1);
  });
});
