import { availableParallelism } from 'node:os';
import { runCommand, type CommandResult } from './command.ts';

interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'types', program: 'tsc', args: ['--build'] },
  {
    name: 'lint',
    program: 'eslint',
    args: ['.', '--max-warnings=0', '--no-warn-ignored'],
  },
  {
    name: 'layers',
    program: 'depcruise',
    args: ['--config', 'build/dependency-rules.ts', 'electron', 'renderer', 'shared'],
  },
  { name: 'dead code', program: 'knip', args: ['--config', 'build/knip.ts'] },
  { name: 'format', program: 'prettier', args: ['--check', '--log-level=warn', '.'] },
];

export interface CheckResult extends CommandResult {
  readonly name: string;
}

/** Runs all checks, as many at a time as there are cores but at most two, and hands each result to `report` as it comes. */
export async function runChecks(report: (result: CheckResult) => void): Promise<void> {
  const waiting = [...checks];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      report({ name: check.name, ...(await runCommand(check.program, check.args)) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
}
