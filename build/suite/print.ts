import type { CommandResult } from './command.ts';

/** Prints one line for a step, after its whole output where it failed. */
export function printStep(name: string, result: CommandResult, detail = ''): void {
  const ok = result.exitCode === 0;
  if (!ok) console.log(`\n── ${name} ──\n${result.output.trimEnd()}\n`);
  const seconds = (result.durationMs / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)${detail === '' ? '' : `  ${detail}`}`);
}
