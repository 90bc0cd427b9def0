import { expect, onTestFinished, test } from 'vitest';
import { createProviderTokens } from '#core/apns/provider-tokens.ts';
import { createSender } from '#core/apns/sender.ts';
import { createSimulator } from '#core/simulator/create-simulator.ts';
import { makeSendRequest, makeSigningKey } from '../../support/apns-servers/send-request.ts';
import { createFakeVault } from '../../support/fake-vault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setUp() {
  const folder = await temporaryFolder();
  const simulator = await createSimulator({ folder: folder.path, now: Date.now });
  const { host, port } = await simulator.start(0);
  const providerTokens = createProviderTokens({ vault: createFakeVault(), now: Date.now });
  const sender = createSender({ providerTokens });
  onTestFinished(async () => {
    await sender.close();
    await simulator.stop();
    await folder[Symbol.asyncDispose]();
  });
  const request = makeSendRequest(
    { host, port: port ?? 0, caPem: simulator.caPem },
    {
      environment: 'simulator',
      credential: makeSigningKey({ keyPem: simulator.keyPem, keyId: simulator.keyId, teamId: simulator.teamId }),
      deviceToken: simulator.sampleDevices[0]?.token ?? '',
    },
  );
  const topic = simulator.sampleBundleId;
  return { sender, request: { ...request, notification: { ...request.notification, topic } } };
}

test('Local APNs accepts a signed request, and a collapse id of 64 bytes but not of 65', async () => {
  const { sender, request } = await setUp();
  const { signal } = new AbortController();
  const withCollapseId = (collapseId: string) => ({
    ...request,
    notification: { ...request.notification, collapseId },
  });
  const fits = `${'消息编号'.repeat(5)}推a`;
  expect(await sender.send(request, signal)).toMatchObject({ kind: 'accepted', status: 200 });
  expect(await sender.send(withCollapseId(fits), signal)).toMatchObject({ kind: 'accepted', wire: { isReused: true } });
  expect(await sender.send(withCollapseId(`${fits}b`), signal)).toMatchObject({
    kind: 'rejected',
    status: 400,
    reason: 'BadCollapseId',
  });
});

test('a key that Local APNs does not know is rejected with its reason', async () => {
  const { sender, request } = await setUp();
  const outcome = await sender.send({ ...request, credential: makeSigningKey() }, new AbortController().signal);
  expect(outcome).toMatchObject({ kind: 'rejected', status: 403, reason: 'InvalidProviderToken', cause: null });
});
