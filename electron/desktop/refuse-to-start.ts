import { describeFailure, failure, FailureError } from '#shared/failure.ts';
import { desktopMessages } from '#shared/messages/desktop.ts';
import { app, dialog } from 'electron';
import { reportUnexpected } from './report-unexpected.ts';
import { writeStartReport } from './start-report.ts';

/** Says in a box and on the terminal why there will be no window, then ends the app with exit code 1. */
export function refuseToStart(error: unknown): void {
  if (!(error instanceof FailureError)) reportUnexpected(error);
  const sentence = describeFailure(error instanceof FailureError ? error.failure : failure('unexpected'));
  // Before the box, which stays until the person closes it.
  writeStartReport('failed');
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox(desktopMessages.cannotStart, sentence);
  app.exit(1);
}
