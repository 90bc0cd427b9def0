import { createCore, type Core } from '#core/create-core.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function openCore(dataFolder: string) {
  const core: Core = await createCore({ dataFolder, host: 'cli', version: '0.0.0', simulator: 'on-demand' });
  const { client, close } = createInProcessClient(core.router);
  return {
    client,
    async [Symbol.asyncDispose]() {
      close();
      await core.close();
    },
  };
}

test('programs that start at once on a new folder find the sample devices once', async () => {
  await using folder = await temporaryFolder();
  const opened = await Promise.allSettled(Array.from({ length: 4 }, () => openCore(folder.path)));
  await using cores = new AsyncDisposableStack();
  for (const result of opened) if (result.status === 'fulfilled') cores.use(result.value);
  expect(opened.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled']);
  for (const result of opened) {
    if (result.status === 'fulfilled') expect(await result.value.client.devices.list({})).toHaveLength(2);
  }
});

test('samples come back where a device of one’s own has the token of one, and leave it as it is', async () => {
  await using folder = await temporaryFolder();
  await using core = await openCore(folder.path);
  const { devices, app } = core.client;
  const [sample] = await devices.list({});
  await app.removeSamples({});
  const { token = '', environment = 'simulator', bundleId = '', tokenKind = 'app' } = sample ?? {};
  const own = await devices.add({ name: 'Mine', token, environment, bundleId, tokenKind });
  await app.restoreSamples({});
  expect(await devices.list({})).toMatchObject([own, { isSample: true, tokenKind: 'voip' }]);
  expect(await app.overview({})).toMatchObject({ hasSamples: true });
});
