import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { readableEnvironment } from '#core/own-environment.ts';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import type { Variables } from '#shared/contract/variables.ts';
import { exitCodes } from './exit-codes.ts';
import type { LintOccasion } from './lint-file.ts';
import type { Terminal } from './terminal.ts';
import { readOwnVariables, resolvesVariables, type VariableOptions } from './variable-options.ts';
import { withCore } from './with-core.ts';

export interface LintVariableOptions extends VariableOptions {
  readonly dataDir?: string;
  /** What `{{device.token}}` and `{{device.name}}` stand for; without them they have no value, which is an error. */
  readonly token?: string;
  readonly device?: string;
}

/** What commander cannot say: options that mean nothing without others. */
export function assertDeviceOfVariables(command: Command, options: LintVariableOptions): void {
  if ((options.token ?? options.device) !== undefined && !resolvesVariables(options)) {
    command.error("error: '--token <hex>' and '--device <name>' need '--variables [set]' or '--set <name=value>'", {
      exitCode: exitCodes.usage,
    });
  }
}

/**
 * When and with which variables files are judged. The data folder is opened only for a set that is named; without it
 * the counter is at 1. Throws `variable-set-unknown`, and why the data folder cannot be opened.
 */
export async function readLintOccasion(
  terminal: Terminal,
  options: LintVariableOptions,
  nowMs: number,
): Promise<LintOccasion> {
  let count = 1;
  const own = await readOwnVariables(options, async () => {
    const stored: Variables = await withCore(terminal, options.dataDir, ({ client }) => client.variables.get({}));
    count = stored.nextCount;
    return stored.sets;
  });
  if (own === null) return { nowMs, variables: null };
  const { token, device: name = null } = options;
  const environment = readableEnvironment(terminal.environment);
  return {
    nowMs,
    variables: { nowMs, uuid: randomUUID(), count, device: { name, token: readToken(token) }, environment, own },
  };
}

/** As it would be sent; what is no device token is taken as it is. */
function readToken(text: string | undefined): string | null {
  if (text === undefined) return null;
  const parsed = parseDeviceToken(text);
  return parsed.ok ? parsed.token : text;
}
