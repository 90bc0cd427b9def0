import { toFailure } from '#shared/contract/client.ts';
import { describeFailure } from '#shared/failure.ts';
import type { CommandHost } from './command-host.ts';
import { exitCodes } from './exit-codes.ts';
import { printLine } from './terminal.ts';

/** How the result of a command is printed. */
export interface ResultForm<Result> {
  readonly json: boolean | undefined;
  readonly describe: (result: Result) => string;
}

/**
 * Does the work and prints what it gives, as one object with `--json`, else as text. A failure is one object too,
 * `{"error":{"code","message"}}`; without `--json` it is thrown on as a sentence. Exit code 0, or 1 for a failure.
 */
export async function giveResult<Result>(
  { terminal, finish }: CommandHost,
  { json, describe }: ResultForm<Result>,
  work: () => Promise<Result>,
): Promise<void> {
  try {
    const result = await work();
    await printLine(terminal.stdout, json === true ? JSON.stringify(result) : describe(result));
    finish(exitCodes.success);
  } catch (error) {
    if (json !== true) throw error;
    const cause = toFailure(error);
    await printLine(terminal.stdout, JSON.stringify({ error: { code: cause.code, message: describeFailure(cause) } }));
    finish(exitCodes.failure);
  }
}
