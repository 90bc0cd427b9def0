import { toFailure } from '#shared/contract/client.ts';
import { describeFailure } from './describe-failure.ts';
import type { CommandHost } from './command-host.ts';
import { exitCodes } from './exit-codes.ts';
import { printableLines, printLine } from './terminal.ts';

/** How the result of a command is told. */
export interface ResultForm<Result> {
  /** Prints one object. */
  readonly json: boolean | undefined;
  /** The text without `json`. */
  readonly describe: (result: Result) => string;
  /** Default: 0. */
  readonly exitCode?: (result: Result) => number;
}

/**
 * Does the work and prints what it gives, as one object or as text. A failure gives exit code 1 and is one object too,
 * `{"error":{"code","message"}}`; without `json` it is thrown on, to become a sentence on the error stream.
 */
export async function giveResult<Result>(
  { terminal, finish }: CommandHost,
  { json, describe, exitCode = () => exitCodes.success }: ResultForm<Result>,
  work: () => Promise<Result>,
): Promise<void> {
  try {
    const result = await work();
    await printLine(terminal.stdout, json === true ? JSON.stringify(result) : printableLines(describe(result)));
    finish(exitCode(result));
  } catch (error) {
    if (json !== true) throw error;
    const cause = toFailure(error);
    await printLine(terminal.stdout, JSON.stringify({ error: { code: cause.code, message: describeFailure(cause) } }));
    finish(exitCodes.failure);
  }
}
