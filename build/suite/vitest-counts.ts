import { ownVariable } from '#shared/own-environment.ts';
import { writeFileSync } from 'node:fs';
import type { Counts, SkippedTest } from './counts.ts';

interface TestLike {
  readonly fullName: string;
  result(): { readonly state: string; readonly note?: string | undefined };
}

interface ModuleLike {
  readonly relativeModuleId: string;
  readonly project: { readonly name: string };
  state(): string;
  errors(): readonly unknown[];
  readonly children: { allTests(): Iterable<TestLike>; allSuites(): Iterable<{ errors(): readonly unknown[] }> };
}

/**
 * Counts a Vitest run. A file that cannot be loaded, a failed hook of a file or suite and an error outside of any test
 * count as one failure each; a test that was queued but never ran counts as failed.
 */
export function countVitest(modules: readonly ModuleLike[], unhandledErrors: readonly unknown[]): Counts {
  let passed = 0;
  let failed = unhandledErrors.length;
  const skipped: SkippedTest[] = [];
  for (const module of modules) {
    let failedHere = module.errors().length;
    for (const suite of module.children.allSuites()) failedHere += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state, note } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') {
        const name = `${module.project.name}: ${test.fullName}`;
        skipped.push({ name, reason: note ?? 'no reason given' });
      } else failedHere += 1;
    }
    if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
    failed += failedHere;
  }
  return { passed, failed, skipped };
}

/** A Vitest reporter that writes the run's {@link Counts} as JSON to the file named by `PUSHBENCH_COUNTS_FILE`. */
export default class VitestCountsReporter {
  onTestRunEnd(modules: readonly ModuleLike[], unhandledErrors: readonly unknown[]): void {
    const file = process.env[ownVariable.testCounts];
    if (file !== undefined) writeFileSync(file, JSON.stringify(countVitest(modules, unhandledErrors)));
  }
}
