import { Option, type Command } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { describeLint, lintFormats, type LintFormat } from '../describe-lint.ts';
import { exitCodes } from '../exit-codes.ts';
import { giveResult } from '../give-result.ts';
import { lintFile, type LintFileOptions } from '../lint-file.ts';
import type { LintReport } from '../lint-report.ts';
import { assertDeviceOfVariables, type LintVariableOptions, readLintOccasion } from '../lint-variables.ts';
import { wholeNumber } from '../options.ts';
import { addVariableOptions } from '../variable-options.ts';

interface LintOptions extends LintFileOptions, LintVariableOptions {
  readonly json?: boolean;
  readonly format: LintFormat;
}

/** `lint`: what looks wrong with payloads before they are sent. Exit code 1 when there is an error, else 0. */
export function addLintCommand(host: CommandHost): void {
  const command = host.program
    .command('lint')
    .description(
      'Says what looks wrong with payloads, .apns files of the Simulator among them. Headers that are not given are not judged.',
    )
    .argument('<file...>', 'payload files; - reads standard input')
    .option('--push-type <type>', 'apns-push-type')
    .option('--priority <n>', 'apns-priority', wholeNumber(-999, 999))
    .option('--topic <topic>', 'apns-topic')
    .option('--collapse-id <id>', 'apns-collapse-id')
    .addOption(new Option('--format <form>', 'how the result is printed').choices(lintFormats).default('text'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--fix', 'cure errors and warnings that have one cure only, and write the files');
  addVariableOptions(command)
    .option('--token <hex>', 'what {{device.token}} stands for')
    .option('--device <name>', 'what {{device.name}} stands for')
    .option('--data-dir <folder>', 'data folder, for a set of variables');
  command.action(async (files: readonly string[]) => {
    const options = command.optsWithGlobals<LintOptions>();
    assertFixable(command, files, options);
    assertDeviceOfVariables(command, options);
    await giveResult(
      host,
      {
        json: options.format === 'json',
        describe: (reports: readonly LintReport[]) => describeLint(reports, options.format),
        exitCode: (reports) => (reports.some(hasError) ? exitCodes.failure : exitCodes.success),
      },
      async () => {
        const reports: LintReport[] = [];
        const occasion = await readLintOccasion(host.terminal, options, Date.now());
        for (const file of files) reports.push(await lintFile(host.terminal, file, options, occasion));
        return reports;
      },
    );
  });
}

function assertFixable(command: Command, files: readonly string[], { fix }: LintOptions): void {
  if (fix === true && files.includes('-')) {
    command.error("error: option '--fix' writes files and cannot be used with standard input", {
      exitCode: exitCodes.usage,
    });
  }
}

function hasError({ diagnostics }: LintReport): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
