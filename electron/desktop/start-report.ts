import { ownVariable } from '#shared/own-environment.ts';

/**
 * How the app tells the command that started it what became of the start. It comes as one line of JSON on standard
 * output, and only where the starter asked for it by the environment variable.
 */
export type StartReport = 'window-shown' | 'already-open' | 'failed';

export const startReportVariable = ownVariable.startReport;

const prefix = '{"pushbench":"';

export function writeStartReport(report: StartReport): void {
  if (process.env[startReportVariable] === '1') process.stdout.write(`${prefix}${report}"}\n`);
}

/** The report in a line of the app's standard output, if it is one. */
export function readStartReport(line: string): StartReport | undefined {
  const reports: readonly StartReport[] = ['window-shown', 'already-open', 'failed'];
  return reports.find((report) => line === `${prefix}${report}"}`);
}
