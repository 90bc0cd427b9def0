import type { CommandHost } from '../command-host.ts';
import { addFinishCommand } from './csr/finish.ts';
import { addNewCommand } from './csr/new.ts';
import { addRenewCommand } from './csr/renew.ts';

/** `csr …`: certificates for those who have no Keychain Access. */
export function addCsrCommand(host: CommandHost): void {
  const program = host.program.command('csr').description('Signing requests for push certificates.');
  for (const add of [addNewCommand, addFinishCommand, addRenewCommand]) add({ ...host, program });
}
