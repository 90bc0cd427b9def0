import { describe, expect, test } from 'vitest';
import { countPlaywright, type PlaywrightReport } from '../../../../build/suite/playwright-counts.ts';

type Status = 'expected' | 'unexpected' | 'flaky' | 'skipped';

function spec(title: string, status: Status, annotations: readonly { type: string; description?: string }[] = []) {
  return { title, tests: [{ status, annotations }] };
}

describe("Playwright's report", () => {
  test('is counted through nested suites', () => {
    const report: PlaywrightReport = {
      suites: [
        {
          title: 'first-run.spec.ts',
          specs: [spec('opens', 'expected')],
          suites: [{ title: 'then', specs: [spec('sends', 'unexpected'), spec('replays', 'flaky')] }],
        },
      ],
      errors: [],
    };
    expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  test('names a skipped test by its path, with the reason it gave', () => {
    const skipped = spec('launches', 'skipped', [{ type: 'skip', description: 'no display' }]);
    const report: PlaywrightReport = { suites: [{ title: 'electron.spec.ts', specs: [skipped] }], errors: [] };
    expect(countPlaywright(report).skipped).toEqual([
      { name: 'e2e: electron.spec.ts > launches', reason: 'no display' },
    ]);
  });

  test('says of a test that never started that it did not run', () => {
    const report: PlaywrightReport = { suites: [{ title: 'a', specs: [spec('b', 'skipped')] }], errors: [] };
    expect(countPlaywright(report).skipped[0]?.reason).toBe('did not run');
  });

  test('counts a spec that cannot be loaded as a failure', () => {
    expect(countPlaywright({ suites: [], errors: [{ message: 'SyntaxError' }] })).toEqual({
      passed: 0,
      failed: 1,
      skipped: [],
    });
  });
});
