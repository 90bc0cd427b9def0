import { environments } from '#shared/apns/environments.ts';
import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import { printableText } from '#shared/printable-text.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { wholeNumber } from '../options.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine } from '../terminal.ts';
import { withCore } from '../with-core.ts';

interface ListOptions {
  readonly dataDir?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** `history list`: newest first. */
export function addHistoryCommand({ program, terminal, finish }: CommandHost): void {
  const history = program.command('history').description('What was sent and what came back.');
  history
    .command('list')
    .description('Lists deliveries, newest first.')
    .option('--limit <n>', 'at most so many', wholeNumber(1, 500), 100)
    .option('--json', 'print one array')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: { optsWithGlobals(): ListOptions }) => {
      const options = command.optsWithGlobals();
      const deliveries = await withCore(terminal, options.dataDir, ({ client }) =>
        client.deliveries.list({ limit: options.limit, beforeId: null }),
      );
      if (options.json === true) await printLine(terminal.stdout, JSON.stringify(deliveries));
      else for (const delivery of deliveries) await printLine(terminal.stdout, describeDelivery(delivery));
      finish(exitCodes.success);
    });
}

function describeDelivery(delivery: DeliverySummary): string {
  const result = [delivery.state, delivery.status, delivery.reason].filter((part) => part !== null).join(' ');
  const target = delivery.deviceName ?? `${delivery.deviceToken.slice(0, 8)}…`;
  const columns = [
    new Date(delivery.createdAtMs).toISOString(),
    environments[delivery.environment].label,
    delivery.pushType,
    target,
    result,
    delivery.summary,
  ];
  const line = printableText(columns.join('  '));
  return delivery.cause === null ? line : `${line}\n    ${printableText(describeFailure(delivery.cause))}`;
}
