import { ownVariable } from '#shared/own-environment.ts';

/**
 * What `PUSHBENCH_VAULT_PASSPHRASE` says, or `undefined`. Loading this module takes it out of the environment, so that no
 * thread and no program started from here gets it; load it before anything is started.
 */
export const vaultPassphrase = take(process.env, ownVariable.vaultPassphrase);

function take(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const { [name]: value = '' } = environment;
  Reflect.deleteProperty(environment, name);
  return value === '' ? undefined : value;
}
