import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { createCore, type Core } from '#core/create-core.ts';
import { sampleCredentialId } from '#core/samples.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { problemsOfAnswer } from '#shared/apns/strict-mode.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
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

test('a push that strict Local APNs refuses is in history with what was found', async () => {
  await using folder = await temporaryFolder();
  await using core = await openCore(folder.path, 'start');
  const { client } = core;
  await client.simulator.setStrict({ isStrict: true });
  const [device] = await client.devices.list({});
  const { token = '', name = null, bundleId: topic = '' } = device ?? {};
  const headers = { pushType: 'alert', topic, priority: null, expiration: null, collapseId: null, apnsId: null };
  const input: SendInput = {
    environment: 'simulator',
    endpoint: null,
    credential: { kind: 'stored', id: sampleCredentialId },
    targets: [{ token, deviceName: name }],
    notification: { ...headers, payload: { encoding: 'utf8', content: '{"aps":{"alert":"Hi","badge":"3"}}' } },
    timeoutMs: defaultTimeoutMs,
    allowInvalid: false,
    writing: { variables: null, isMinified: false },
  };
  for await (const event of await client.deliveries.send(input)) {
    if (event.type !== 'settled') continue;
    const { outcome } = event.delivery;
    expect(outcome).toMatchObject({ kind: 'rejected', status: 400, reason: 'StrictMode' });
    expect(problemsOfAnswer(outcome?.wire.responseBody ?? '')).toEqual(['“badge” has to be a number without quotes.']);
  }
  expect(await client.deliveries.list({ limit: 9, beforeId: null })).toMatchObject([{ reason: 'StrictMode' }]);
});
