import { createCore, type Core } from '#core/create-core.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function openCore(dataFolder: string, simulator: 'start' | 'on-demand') {
  const core: Core = await createCore({ dataFolder, host: 'loopback', version: '0.0.0', simulator });
  const { client, close } = createInProcessClient(core.router);
  return {
    client,
    async [Symbol.asyncDispose]() {
      close();
      await core.close();
    },
  };
}

test('Local APNs of the window stands for the environment that was chosen last, also after a restart', async () => {
  await using folder = await temporaryFolder();
  {
    await using core = await openCore(folder.path, 'start');
    expect(await core.client.simulator.status({})).toMatchObject({ plays: 'sandbox' });
    expect(await core.client.simulator.play({ plays: 'production' })).toMatchObject({ plays: 'production' });
  }
  {
    await using core = await openCore(folder.path, 'start');
    expect(await core.client.simulator.status({})).toMatchObject({ plays: 'production', state: 'running' });
  }
  await using core = await openCore(folder.path, 'on-demand');
  expect(await core.client.simulator.status({})).toMatchObject({ plays: 'sandbox' });
});

test('Local APNs of the window is as strict as it was, also after a restart', async () => {
  await using folder = await temporaryFolder();
  {
    await using core = await openCore(folder.path, 'start');
    expect(await core.client.simulator.status({})).toMatchObject({ isStrict: false });
    expect(await core.client.simulator.setStrict({ isStrict: true })).toMatchObject({ isStrict: true });
  }
  {
    await using core = await openCore(folder.path, 'start');
    expect(await core.client.simulator.status({})).toMatchObject({ isStrict: true });
  }
  await using core = await openCore(folder.path, 'on-demand');
  expect(await core.client.simulator.status({})).toMatchObject({ isStrict: false });
});
