import type { Counts, SkippedTest } from './counts.ts';

interface Test {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly { readonly title: string; readonly tests: readonly Test[] }[];
  readonly suites?: readonly Suite[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly unknown[];
}

/** Counts a Playwright run. Each error outside of a test (a spec that cannot be loaded, a failed set-up) is a failure. */
export function countPlaywright(report: PlaywrightReport): Counts {
  let passed = 0;
  let failed = report.errors.length;
  const skipped: SkippedTest[] = [];

  const visit = (suite: Suite, path: readonly string[]): void => {
    const here = [...path, suite.title];
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'skipped') {
          const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
          skipped.push({ name: ['e2e: ' + here.join(' > '), spec.title].join(' > '), reason: reason ?? 'did not run' });
        } else if (test.status === 'unexpected') failed += 1;
        else passed += 1;
      }
    }
    for (const child of suite.suites ?? []) visit(child, here);
  };

  for (const suite of report.suites) visit(suite, []);
  return { passed, failed, skipped };
}
