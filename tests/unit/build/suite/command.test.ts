import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, runCommand } from '../../../../build/suite/command.ts';

// The Node that runs this test, as a program beside those of the project.
const node = relative(join(projectRoot, 'node_modules/.bin'), process.execPath);

test('a program that ends well hands back what it printed', async () => {
  const result = await runCommand(node, ['-e', 'console.log("out"); console.error("err")']);
  expect(result.exitCode).toBe(0);
  expect(result.output.split('\n').toSorted().join(' ').trim()).toBe('err out');
});

test("a program's exit code is kept", async () => {
  expect((await runCommand(node, ['-e', 'process.exit(3)'])).exitCode).toBe(3);
});

test('a program that is killed counts as failed', async () => {
  expect((await runCommand(node, ['-e', 'process.kill(process.pid, "SIGKILL")'])).exitCode).toBe(1);
});

test('a program that does not exist counts as failed and says so', async () => {
  const result = await runCommand('no-such-program', []);
  expect(result).toMatchObject({ exitCode: 1, output: expect.stringContaining('no-such-program') as string });
});
