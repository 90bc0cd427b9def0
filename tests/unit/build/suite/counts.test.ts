import { describe, expect, test } from 'vitest';
import {
  addCounts,
  forbidSkips,
  noCounts,
  oneFailed,
  settleCounts,
  summaryLine,
  type Counts,
} from '../../../../build/suite/counts.ts';

const threePassed: Counts = { passed: 3, failed: 0, skipped: [] };
const oneSkipped: Counts = { passed: 0, failed: 0, skipped: [{ name: 'a test', reason: 'no keychain' }] };

describe('the last line of the suite', () => {
  test('names passed and failed tests', () => {
    expect(summaryLine({ passed: 12, failed: 1, skipped: [] })).toBe('12 passed, 1 failed');
  });

  test('names skipped tests only where there are some', () => {
    expect(summaryLine(oneSkipped)).toBe('0 passed, 0 failed, 1 skipped');
  });
});

describe('the sum over all runners', () => {
  test('adds passed, failed and skipped tests', () => {
    expect(addCounts([threePassed, oneFailed, oneSkipped, threePassed])).toEqual({
      ...oneSkipped,
      passed: 6,
      failed: 1,
    });
  });

  test('of no runner is nothing', () => {
    expect(addCounts([])).toEqual(noCounts);
  });
});

describe('a runner', () => {
  test('that crashes before it reports is one failure', () => {
    expect(settleCounts(undefined, 134)).toEqual(oneFailed);
  });

  test('that ends well without a report is one failure', () => {
    expect(settleCounts(undefined, 0)).toEqual(oneFailed);
  });

  test('that fails although every test passed is one failure more', () => {
    expect(settleCounts(threePassed, 1)).toEqual({ passed: 3, failed: 1, skipped: [] });
  });

  test('that fails because of its failed tests adds nothing', () => {
    const counts = { passed: 3, failed: 2, skipped: [] };
    expect(settleCounts(counts, 1)).toEqual(counts);
  });
});

describe('where everything is installed', () => {
  test('a skipped test counts as failed', () => {
    expect(forbidSkips(oneSkipped)).toEqual(oneFailed);
  });

  test('a test of the real Electron may be skipped', () => {
    const skipped = [{ name: 'e2e: the window opens [real Electron]', reason: 'no binary' }];
    expect(forbidSkips({ ...threePassed, skipped })).toEqual({ ...threePassed, skipped });
  });
});
