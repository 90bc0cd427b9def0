import { Option } from 'commander';
import type { Arrival, SimulatorStatus } from '#shared/contract/simulator.ts';
import { strictReason } from '#shared/apns/strict-mode.ts';
import { printableText } from '#shared/printable-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { portNumber } from '../options.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine, untilInterrupted } from '../terminal.ts';
import { withCore } from '../with-core.ts';

interface SimulatorOptions {
  readonly dataDir?: string;
  readonly port: number;
  readonly plays: SimulatorStatus['plays'];
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `simulator`: runs Local APNs until it is interrupted. */
export function addSimulatorCommand({ program, terminal, finish }: CommandHost): void {
  program
    .command('simulator')
    .description('Runs Local APNs on 127.0.0.1 until it is interrupted.')
    .option('--port <n>', 'port to listen on; 0 picks a free one', portNumber, 0)
    .addOption(
      new Option('--plays <environment>', 'whose certificates it takes')
        .choices(['sandbox', 'production'])
        .default('sandbox'),
    )
    .option('--strict', 'refuse pushes that lint finds an error in, which Apple would take')
    .option('--json', 'print one JSON line with the address, then one for each request')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: { optsWithGlobals(): SimulatorOptions }) => {
      const options = command.optsWithGlobals();
      await withCore(terminal, options.dataDir, async ({ core }) => {
        const interrupted = untilInterrupted();
        await core.simulator.play(options.plays);
        core.simulator.setStrict(options.strict === true);
        const { host, port, caFile, keyFile, keyId, teamId, plays, isStrict, apps, devices } =
          await core.simulator.start(options.port);
        core.simulator.onArrival((arrival) => {
          void printLine(terminal.stdout, options.json === true ? JSON.stringify(arrival) : describeArrival(arrival));
        });
        const address = { host, port, caFile, keyFile, keyId, teamId, plays, isStrict, apps, devices };
        const lines =
          options.json === true
            ? [JSON.stringify(address)]
            : [
                `Local APNs listens on https://${host}:${String(port)} – Ctrl+C ends it.`,
                `Plays   ${plays} (certificates for another environment are refused)`,
                ...(isStrict ? [`Strict  400 ${strictReason} for pushes that lint finds an error in`] : []),
                `Trust   ${caFile}`,
                `Key     ${keyFile} (key id ${keyId}, team id ${teamId})`,
                ...devices.map(({ name, token, topic }) => `Device  ${name}: ${token} (${topic})`),
              ];
        for (const line of lines) await printLine(terminal.stdout, line);
        await interrupted;
      });
      finish(exitCodes.success);
    });
}

function describeArrival(arrival: Arrival): string {
  const answer = arrival.reason === null ? String(arrival.status) : `${String(arrival.status)} ${arrival.reason}`;
  const target = arrival.deviceName ?? arrival.deviceToken ?? arrival.path;
  const facts = [new Date(arrival.atMs).toISOString(), answer, arrival.pushType ?? '-', target, arrival.topic ?? '-'];
  const findings = arrival.findings.map(({ code, severity, message }) => `  ${severity} ${code}: ${message}`);
  return [facts.join('  '), ...findings].map(printableText).join('\n');
}
