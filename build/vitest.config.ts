import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** One project for each folder of tests; the timeouts are for a slow machine, never a part of what a test asserts. */
function project(name: string, timeoutMs: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      testTimeout: timeoutMs,
      hookTimeout: Math.max(timeoutMs, 30 * seconds),
    },
  };
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // V8's tracking of protected code pages ends a process at times whose worker threads come and go, on processors that have
    // memory protection keys (“Check failed: jit_page.has_value()”, nodejs/node#64500).
    execArgv: ['--no-memory-protection-keys'],
    // Many tests wait for other processes; one worker would leave a core idle.
    maxWorkers: 2,
    projects: [
      project('unit', 20 * seconds),
      project('contract', 30 * seconds),
      project('integration', 60 * seconds),
      project('desktop', 60 * seconds),
      project('architecture', 60 * seconds),
    ],
  },
});
