import type { CommandHost } from '../command-host.ts';
import { addExportCommand } from './credentials/export.ts';
import { addImportCommand } from './credentials/import.ts';
import { addInspectCommand } from './credentials/inspect.ts';
import { addListCommand } from './credentials/list.ts';
import { addRemoveCommand } from './credentials/remove.ts';
import { addTestCommand } from './credentials/test.ts';

/** `credentials …`: keys and certificates. */
export function addCredentialsCommand(host: CommandHost): void {
  const program = host.program.command('credentials').description('Keys and certificates.');
  for (const add of [
    addInspectCommand,
    addListCommand,
    addImportCommand,
    addTestCommand,
    addExportCommand,
    addRemoveCommand,
  ]) {
    add({ ...host, program });
  }
}
