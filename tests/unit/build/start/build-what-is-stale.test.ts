import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt } from '../../../../build/start/build-what-is-stale.ts';

let root: string;
const outputs = ['out/desktop/main.js', 'out/desktop/preload.cjs', 'out/renderer/index.html'];

function put(path: string, timeSeconds: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, timeSeconds, timeSeconds);
}

function setTime(path: string, timeSeconds: number): void {
  utimesSync(join(root, path), timeSeconds, timeSeconds);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pushbench-stale-'));
  put('shared/contract/contract.ts', 100);
  put('renderer/main.tsx', 100);
  put('package.json', 100);
  for (const folder of ['shared/contract', 'shared', 'renderer']) setTime(folder, 100);
  for (const output of outputs) put(output, 200);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('nothing is built again when every output is newer than every source', () => {
  expect(isBuilt(root)).toBe(true);
});

test.each(outputs)('a missing %s is built', (output) => {
  unlinkSync(join(root, output));
  expect(isBuilt(root)).toBe(false);
});

test('a source deep in a folder, or a dependency, that is newer than one output is built', () => {
  put('shared/contract/contract.ts', 201);
  expect(isBuilt(root)).toBe(false);
  put('shared/contract/contract.ts', 100);
  put('package.json', 201);
  expect(isBuilt(root)).toBe(false);
});

test('a source that was removed is built', () => {
  setTime('shared/contract', 201);
  expect(isBuilt(root)).toBe(false);
});
