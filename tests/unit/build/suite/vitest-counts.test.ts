import { describe, expect, test } from 'vitest';
import { countVitest } from '../../../../build/suite/vitest-counts.ts';

interface Planned {
  readonly states?: readonly (readonly [state: string, note?: string])[];
  readonly errors?: readonly unknown[];
  readonly suiteErrors?: readonly unknown[];
  readonly state?: string;
}

function plan({ states = [], errors = [], suiteErrors = [], state = 'passed' }: Planned) {
  return {
    relativeModuleId: 'tests/unit/a.test.ts',
    project: { name: 'unit' },
    state: () => state,
    errors: () => errors,
    children: {
      allTests: () => states.map(([state, note]) => ({ fullName: 'a title', result: () => ({ state, note }) })),
      allSuites: () => [{ errors: () => suiteErrors }],
    },
  };
}

describe("Vitest's run", () => {
  test('is counted by the state of each test', () => {
    const module = plan({ states: [['passed'], ['passed'], ['failed']], state: 'failed' });
    expect(countVitest([module], [])).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  test('names a skipped test with its project and its reason', () => {
    const module = plan({ states: [['skipped', 'no Secret Service'], ['skipped']] });
    expect(countVitest([module], []).skipped).toEqual([
      { name: 'unit: a title', reason: 'no Secret Service' },
      { name: 'unit: a title', reason: 'no reason given' },
    ]);
  });

  test('counts a file that cannot be loaded as one failure', () => {
    expect(countVitest([plan({ errors: [new Error('SyntaxError')], state: 'failed' })], []).failed).toBe(1);
  });

  test('counts a failed hook of a suite as one failure', () => {
    expect(countVitest([plan({ suiteErrors: [new Error('hook')], state: 'failed' })], []).failed).toBe(1);
  });

  test('counts a failed file without a failed test as one failure', () => {
    expect(countVitest([plan({ states: [['passed']], state: 'failed' })], []).failed).toBe(1);
  });

  test('counts a test that never ran as failed', () => {
    expect(countVitest([plan({ states: [['pending']] })], []).failed).toBe(1);
  });

  test('counts an error outside of every test as a failure', () => {
    expect(countVitest([], [new Error('unhandled')]).failed).toBe(1);
  });
});
