import type { KnipConfig } from 'knip';

export default {
  entry: [
    'build/{run.js,start.ts,cli.ts,dev.ts,check.ts,test.ts,write-rule-docs.ts}',
    'build/*.config.ts',
    'build/dependency-rules.ts',
    'build/suite/vitest-counts.ts',
    'electron/desktop/main.ts',
    'electron/preload/preload.ts',
    'electron/cli/main.ts',
    'electron/**/*-worker.ts',
    'tests/**/*.{test,spec}.ts?(x)',
    'tests/bench/bench.ts',
    'tests/bench/bare-editor/main.ts',
    'tests/e2e/take-pictures.ts',
    // Started as programs of their own.
    'tests/support/**/*-process.ts',
    'tests/desktop/stand-in/run-main.ts',
  ],
  project: [
    'build/**/*.{ts,js}',
    'electron/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'shared/**/*.ts',
    'tests/**/*.{ts,tsx}',
  ],
  // Of the system; a test that needs it is skipped without.
  ignoreBinaries: ['mkfifo', 'openssl'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
