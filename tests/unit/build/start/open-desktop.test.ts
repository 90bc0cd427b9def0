import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { openDesktop } from '../../../../build/start/open-desktop.ts';

const folder = mkdtempSync(join(tmpdir(), 'pushbench-open-'));
let printed: MockInstance<typeof console.log>;
let complained: MockInstance<typeof console.error>;

/** A program in the place of Electron. */
function program(source: string): [string, string[]] {
  const file = join(folder, 'program.cjs');
  writeFileSync(file, source);
  return [process.execPath, [file]];
}

beforeEach(() => {
  printed = vi.spyOn(console, 'log').mockReturnValue();
  complained = vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('opening the desktop app', () => {
  test('an app that showed its window has ended when it ends, with its exit code', async () => {
    const outcome = await openDesktop(
      ...program(`
        console.log('{"pushbench":"window-shown"}');
        console.log('a line of its own');
        console.error('[1:0101/000000.000000:ERROR:bus.cc(1)] noise');
        console.error('a complaint');
        process.exitCode = 3;
      `),
    );
    expect(outcome).toEqual({ kind: 'ended', exitCode: 3 });
    expect(printed.mock.calls).toEqual([['a line of its own']]);
    expect(complained.mock.calls).toContainEqual(['a complaint']);
  });

  test('an app that said why it does not start is not replaced by a browser', async () => {
    const outcome = await openDesktop(...program(`console.log('{"pushbench":"failed"}'); process.exitCode = 1;`));
    expect(outcome).toEqual({ kind: 'ended', exitCode: 1 });
  });

  test('an app that is open already is brought to the front', async () => {
    const outcome = await openDesktop(...program(`console.log('{"pushbench":"already-open"}');`));
    expect(outcome).toEqual({ kind: 'ended', exitCode: 0 });
    expect(printed).toHaveBeenCalledWith('Pushbench is open already; its window was brought to the front.');
  });

  test('Electron that ends before the window shows is unavailable, for the reason it wrote', async () => {
    const outcome = await openDesktop(
      ...program(`console.error('electron: error while loading shared libraries: libnss3.so: no'); process.exit(127);`),
    );
    expect(outcome).toEqual({ kind: 'unavailable', reason: 'the system library libnss3.so is missing' });
  });

  test('Electron that cannot be started at all is unavailable', async () => {
    const outcome = await openDesktop(join(folder, 'missing'), []);
    expect(outcome).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('ENOENT') as string });
  });

  test('it is asked to report, and is never made a plain Node', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    await openDesktop(
      ...program(`
        const { PUSHBENCH_REPORT_START, ELECTRON_RUN_AS_NODE } = process.env;
        console.log('{"pushbench":"window-shown"}');
        console.log(JSON.stringify({ PUSHBENCH_REPORT_START, ELECTRON_RUN_AS_NODE }));
      `),
    );
    vi.unstubAllEnvs();
    expect(printed.mock.calls).toEqual([['{"PUSHBENCH_REPORT_START":"1"}']]);
  });
});
