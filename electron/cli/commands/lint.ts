import { Option, type Command } from 'commander';
import { printableText } from '#shared/printable-text.ts';
import type { CommandHost } from '../command-host.ts';
import { describeLint, lintFormats, type LintFormat } from '../describe-lint.ts';
import { exitCodes } from '../exit-codes.ts';
import { giveResult } from '../give-result.ts';
import { lintFile, type LintFileOptions } from '../lint-file.ts';
import { hasError, type LintReport } from '../lint-report.ts';
import { assertDeviceOfVariables, type LintVariableOptions, readLintOccasion } from '../lint-variables.ts';
import { iosVersion, wholeNumber } from '../options.ts';
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
    .usage('[options] <file...>')
    .argument('[file...]', 'payload files; - reads standard input')
    .option('--push-type <type>', 'apns-push-type')
    .option('--priority <n>', 'apns-priority', wholeNumber(-999, 999))
    .option('--topic <topic>', 'apns-topic')
    .option('--collapse-id <id>', 'apns-collapse-id')
    .option('--oldest-ios <version>', 'say which keys this iOS, such as 16.2, does not know yet', iosVersion)
    .addOption(new Option('--format <form>', 'how the result is printed').choices(lintFormats).default('text'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--fix', 'cure errors and warnings that have one cure only, and write the files');
  addVariableOptions(command)
    .option('--token <hex>', 'what {{device.token}} stands for')
    .option('--device <name>', 'what {{device.name}} stands for')
    .option('--data-dir <folder>', 'data folder, for a set of variables');
  command.action(async (files: readonly string[]) => {
    const options = command.optsWithGlobals<LintOptions>();
    assertInputs(command, files, options);
    assertForm(command, options);
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

/** What commander cannot say. It would also not know whether the name of a set was meant for the file. */
function assertInputs(command: Command, files: readonly string[], { fix, variables }: LintOptions): void {
  const usage = { exitCode: exitCodes.usage };
  if (files.length === 0) {
    const hint =
      typeof variables === 'string'
        ? `; '${printableText(variables)}' was read as the set of '--variables [set]': name the files before that option`
        : '';
    command.error(`error: missing required argument 'file'${hint}`, usage);
  }
  if (files.filter((file) => file === '-').length > 1) {
    command.error("error: '-' is given twice, and standard input can be read once", usage);
  }
  if (fix === true && files.includes('-')) {
    command.error("error: option '--fix' writes files and cannot be used with standard input", usage);
  }
}

function assertForm(command: Command, { json, format }: LintOptions): void {
  if (json === true && format !== 'json') {
    command.error(`error: option '--json' cannot be used with '--format ${format}'`, { exitCode: exitCodes.usage });
  }
}
