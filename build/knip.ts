import type { KnipConfig } from 'knip';

export default {
  entry: [
    'build/{run.js,start.ts,dev.ts,check.ts,test.ts}',
    'build/*.config.ts',
    'build/dependency-rules.ts',
    'build/suite/vitest-counts.ts',
    'electron/desktop/main.ts',
    'electron/preload/preload.ts',
    'electron/cli/main.ts',
    'electron/**/*-worker.ts',
    'renderer/main.tsx',
    'tests/**/*.{test,spec}.ts?(x)',
    'tests/bench/bench.ts',
  ],
  project: [
    'build/**/*.{ts,js}',
    'electron/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'shared/**/*.ts',
    'tests/**/*.{ts,tsx}',
  ],
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
