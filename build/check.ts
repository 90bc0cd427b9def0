import { runChecks } from './suite/checks.ts';
import { printStep } from './suite/print.ts';

await runChecks((result) => {
  printStep(result.name, result);
  if (result.exitCode !== 0) process.exitCode = 1;
});
