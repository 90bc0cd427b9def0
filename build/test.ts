import { ownVariable } from '#shared/own-environment.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../tests/support/find-browser.ts';
import { runChecks } from './suite/checks.ts';
import { endRunningCommands, runCommand, type CommandResult } from './suite/command.ts';
import { addCounts, forbidSkips, noCounts, oneFailed, settleCounts, summaryLine, type Counts } from './suite/counts.ts';
import { countPlaywright, type PlaywrightReport } from './suite/playwright-counts.ts';
import { printStep } from './suite/print.ts';

/*
 * The whole suite. Its last line, whatever happens, is `N passed, N failed` or `N passed, N failed, N skipped`: that is
 * what continuous integration reads. A check counts as one test.
 */

const onlyRealElectronMaySkip = process.env.CI === 'true';
const folder = mkdtempSync(join(tmpdir(), 'pushbench-suite-'));
let counts: Counts = noCounts;
let isFinished = false;

function add(more: Counts): void {
  counts = addCounts([counts, more]);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function addRunner(name: string, result: CommandResult, reported: Counts | undefined): void {
  const settled = settleCounts(reported, result.exitCode);
  printStep(name, result, summaryLine(settled));
  add(settled);
}

async function runVitest(): Promise<void> {
  const file = join(folder, 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=./build/suite/vitest-counts.ts'];
  const result = await runCommand('vitest', ['run', ...reporters], { [ownVariable.testCounts]: file });
  addRunner('unit, contract, integration, desktop, architecture', result, readJson(file) as Counts | undefined);
}

async function runPlaywright(): Promise<void> {
  const browser = await findBrowser();
  if (browser.kind === 'none') {
    add({ ...noCounts, skipped: [{ name: 'e2e: every test in a browser', reason: browser.reason }] });
    return;
  }
  const file = join(folder, 'playwright.json');
  const result = await runCommand(
    'playwright',
    ['test', '--config=build/playwright.config.ts', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  const report = readJson(file) as PlaywrightReport | undefined;
  addRunner('e2e', result, report === undefined ? undefined : countPlaywright(report));
}

function finish(): void {
  if (isFinished) return;
  isFinished = true;
  rmSync(folder, { recursive: true, force: true });
  for (const { name, reason } of counts.skipped) console.log(`- skipped: ${name}: ${reason}`);
  const settled = onlyRealElectronMaySkip ? forbidSkips(counts) : counts;
  if (settled.failed > counts.failed)
    console.log('Here only the real Electron may be skipped: the others count as failed.');
  if (settled.failed > 0 || settled.passed === 0) process.exitCode = 1;
  console.log(summaryLine(settled));
}

function abort(what: string): void {
  endRunningCommands();
  if (isFinished) return;
  console.log(what);
  add(oneFailed);
  finish();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    abort(`Ended by ${signal}.`);
  });
process.on('uncaughtException', (error) => {
  abort(error.stack ?? error.message);
});
process.on('exit', () => {
  abort('The suite ended before its end.');
});

const build = await runCommand('vite', ['build', '--app', '--config=build/vite.config.ts']);
printStep('build', build);
add(build.exitCode === 0 ? { ...noCounts, passed: 1 } : oneFailed);
await runChecks((result) => {
  printStep(result.name, result);
  add(result.exitCode === 0 ? { ...noCounts, passed: 1 } : oneFailed);
});
await runVitest();
await runPlaywright();
finish();
