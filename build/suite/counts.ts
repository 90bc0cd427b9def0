/** A test that did not run, and why. */
export interface SkippedTest {
  readonly name: string;
  readonly reason: string;
}

/** What a runner reports: tests passed and failed, and each skipped test by name. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: [] };

/** One failed test: what a runner counts as that broke before it could report. */
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: [] };

export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.flatMap((counts) => counts.skipped),
  };
}

/**
 * The counts of a runner that ended with `exitCode`. A runner that wrote no report, or that failed without a failed test
 * (an unhandled error, a crash after the report), counts as one failure more.
 */
export function settleCounts(reported: Counts | undefined, exitCode: number): Counts {
  if (reported === undefined) return oneFailed;
  return exitCode !== 0 && reported.failed === 0 ? addCounts([reported, oneFailed]) : reported;
}

/** `[real Electron]` in a test's title: the only test that a machine with everything else installed may skip. */
const realElectronMark = '[real Electron]';

/** Turns every skipped test into a failed one, except those that need the real Electron. */
export function forbidSkips(counts: Counts): Counts {
  const permitted = counts.skipped.filter((test) => test.name.includes(realElectronMark));
  return { ...counts, failed: counts.failed + counts.skipped.length - permitted.length, skipped: permitted };
}

/** The last line of the suite: `N passed, N failed`, with `, N skipped` where tests were skipped. */
export function summaryLine(counts: Counts): string {
  const line = `${counts.passed} passed, ${counts.failed} failed`;
  return counts.skipped.length === 0 ? line : `${line}, ${counts.skipped.length} skipped`;
}
