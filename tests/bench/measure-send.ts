import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { createProviderTokens } from '#core/apns/provider-tokens.ts';
import { createCore, type Core } from '#core/create-core.ts';
import { sampleCredentialId } from '#core/samples.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import { verbatim } from '#shared/contract/deliveries.ts';
import { once } from 'node:events';
import { connect, type ClientHttp2Session } from 'node:http2';
import { createFakeVault } from '../support/fake-vault.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { median } from './median.ts';

const warmUp = 50;
const rounds = 300;
const body = Buffer.from('{"aps":{"alert":{"title":"Kitchen","body":"Tea is ready"}}}');

/** Medians in milliseconds; `send.overheadMs` is what the pipeline with history adds to a bare request. */
export interface SendMeasurement extends Readonly<Record<string, number>> {
  readonly 'send.pipelineMs': number;
  readonly 'send.bareMs': number;
  readonly 'send.overheadMs': number;
}

/** Sends warm, in turn through the whole pipeline and as a bare `node:http2` request, to the same Local APNs. */
export async function measureSend(): Promise<SendMeasurement> {
  await using folder = await temporaryFolder();
  const core = await createCore({ dataFolder: folder.path, host: 'cli', version: 'bench', simulator: 'on-demand' });
  await core.simulator.start(0);
  const { client, close } = createInProcessClient(core.router);
  const session = await openBareSession(core);
  const headers = await bareHeaders(core);
  const pipeline: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const pipelineMs = await timed(() => sendThroughPipeline(core, client));
    const bareMs = await timed(() => sendBare(session, headers));
    if (round < warmUp) continue;
    pipeline.push(pipelineMs);
    bare.push(bareMs);
  }
  session.close();
  close();
  await core.close();
  const [pipelineMs, bareMs] = [median(pipeline), median(bare)];
  return { 'send.pipelineMs': pipelineMs, 'send.bareMs': bareMs, 'send.overheadMs': pipelineMs - bareMs };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

async function sendThroughPipeline({ simulator }: Core, client: ContractClient): Promise<void> {
  const [device] = simulator.sampleDevices;
  if (device === undefined) throw new Error('Local APNs has no sample device.');
  const events = await client.deliveries.send({
    environment: 'simulator',
    endpoint: null,
    credential: { kind: 'stored', id: sampleCredentialId },
    targets: [{ token: device.token, deviceName: device.name }],
    notification: {
      pushType: 'alert',
      topic: device.topic,
      priority: 10,
      expiration: null,
      collapseId: null,
      apnsId: null,
      payload: { encoding: 'utf8', content: body.toString() },
    },
    timeoutMs: defaultTimeoutMs,
    allowInvalid: false,
    writing: verbatim,
  });
  let state = 'none';
  for await (const event of events) if (event.type === 'settled') state = event.delivery.summary.state;
  if (state !== 'accepted') throw new Error(`The pipeline's push was ${state}.`);
}

async function openBareSession({ simulator }: Core): Promise<ClientHttp2Session> {
  const { host, port } = simulator.status();
  const session = connect(`https://${host}:${String(port)}`, { ca: simulator.caPem });
  await once(session, 'connect');
  return session;
}

async function bareHeaders({ simulator }: Core): Promise<Record<string, string>> {
  const { keyPem, keyId, teamId, sampleDevices } = simulator;
  const tokens = createProviderTokens({ vault: createFakeVault(), now: Date.now });
  return {
    ':method': 'POST',
    ':path': `/3/device/${sampleDevices[0]?.token ?? ''}`,
    authorization: `bearer ${await tokens.current({ kind: 'key', credentialId: 'bench', keyPem, keyId, teamId, mayKeepToken: true })}`,
    'apns-topic': sampleDevices[0]?.topic ?? '',
    'apns-push-type': 'alert',
    'apns-priority': '10',
  };
}

async function sendBare(session: ClientHttp2Session, headers: Record<string, string>): Promise<void> {
  const request = session.request(headers);
  request.end(body);
  let status: unknown;
  request.once('response', (response) => {
    status = response[':status'];
  });
  request.resume();
  await once(request, 'close');
  if (status !== 200) throw new Error(`The bare request was answered ${String(status)}.`);
}
