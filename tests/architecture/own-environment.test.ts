import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** The list itself, and texts that tell people of a variable. */
const mayName = ['shared/own-environment.ts'];

/** A name as code reads or sets it: quoted by itself, as a member of an object, or as its key; not as `{{env.…}}` has it. */
const named = /(['"`])PUSHBENCH_\w+\1|(?<!\{\{env)\.PUSHBENCH_\w+|\bPUSHBENCH_\w+\s*:/g;

function namesIn(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  return code.match(named) ?? [];
}

async function sourcesBelow(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(root, folder), { recursive: true });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${folder}/${file}`);
}

describe('the environment variables of the program', () => {
  test.each([
    "process.env['PUSHBENCH_NEW']",
    'process.env.PUSHBENCH_NEW',
    'const { PUSHBENCH_NEW: value } = process.env',
    'start({ PUSHBENCH_NEW: "1" })',
  ])('are seen in %s', (source) => {
    expect(namesIn(source)).toHaveLength(1);
  });

  test('stand in one list, so that no payload can read a new one', async () => {
    const folders = ['electron', 'build', 'renderer', 'shared', 'tests/support', 'tests/e2e'];
    const files = (await Promise.all(folders.map(sourcesBelow))).flat().filter((file) => !mayName.includes(file));
    expect(files.length).toBeGreaterThan(200);
    const found = await Promise.all(
      files.map(async (file) => namesIn(await readFile(join(root, file), 'utf8')).map((name) => `${file}: ${name}`)),
    );
    expect(found.flat()).toEqual([]);
  });
});
