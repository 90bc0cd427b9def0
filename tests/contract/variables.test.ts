import { createORPCClient } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { createCore, type Core } from '#core/create-core.ts';
import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { transports } from './transports.ts';

const environment = { PUSHBENCH_BUILD: '318 “€”', PUSHBENCH_VAULT_PASSPHRASE: 'correct horse', HOME: '/root' };
const staging = { id: 'a', name: 'Staging', variables: [{ name: 'user', value: '{"ü": "\\"}' }] };

describe.each(Object.entries(transports))('variables over %s', (_name, open) => {
  test('are kept in sets, and bring nothing of the environment that the program is told by', async () => {
    await using folder = await temporaryFolder();
    const core: Core = await createCore({
      dataFolder: folder.path,
      host: 'cli',
      version: '0.0.0',
      simulator: 'on-demand',
      vaultPassphrase: environment.PUSHBENCH_VAULT_PASSPHRASE,
      environment,
    });
    const transport = await open(core.router, () => undefined);
    try {
      const { variables }: ContractClient = createORPCClient(transport.link);
      const empty = await variables.get({});
      expect(empty).toEqual({
        sets: [],
        activeSetId: null,
        environment: { PUSHBENCH_BUILD: '318 “€”' },
        nextCount: 1,
      });
      const saved = { ...empty, sets: [staging] };
      expect(await variables.saveSet(staging)).toEqual(saved);
      expect(await variables.useSet({ id: 'a' })).toEqual({ ...saved, activeSetId: 'a' });
      expect(await variables.get({})).toEqual({ ...saved, activeSetId: 'a' });
      const refused = await variables.useSet({ id: 'b' }).catch(toFailure);
      expect(refused).toEqual({ code: 'variable-set-not-found', params: {} });
      expect(await variables.removeSet({ id: 'a' })).toEqual(empty);
    } finally {
      transport.closeClient();
      await transport.closeHost();
      await core.close();
    }
  });
});
