import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rewriteFile } from '#core/library/replace-file.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

describe('a file that is rewritten', () => {
  test.skipIf(process.platform === 'win32')('keeps its permissions, whatever the umask', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'push.json');
    await writeFile(file, 'old');
    await chmod(file, 0o662);
    await rewriteFile(file, 'new');
    expect((await stat(file)).mode & 0o777).toBe(0o662);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder.path)).toEqual(['push.json']);
  });

  test.skipIf(process.platform === 'win32')('is the one that a link leads to; the link stays one', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'real'));
    await writeFile(join(folder.path, 'real/push.json'), 'old');
    await symlink('real/push.json', join(folder.path, 'link.json'));
    await rewriteFile(join(folder.path, 'link.json'), 'new');
    expect((await lstat(join(folder.path, 'link.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder.path, 'real/push.json'), 'utf8')).toBe('new');
    expect(await readdir(join(folder.path, 'real'))).toEqual(['push.json']);
  });

  test('has to be there, and to be a file', async () => {
    await using folder = await temporaryFolder();
    await expect(rewriteFile(join(folder.path, 'absent'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(rewriteFile(folder.path, 'x')).rejects.toMatchObject({ code: 'EINVAL' });
    expect(await readdir(folder.path)).toEqual([]);
  });
});
