import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { curlObstacle } from './curl-obstacle.ts';
import { authorizationFor, startSimulator } from './simulator-harness.ts';
import type { StartedSimulator } from './simulator-harness.ts';

const obstacle = curlObstacle();

async function curl({ simulator, port }: StartedSimulator, ...more: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('curl', [
    ...['--silent', '--show-error', '--include', '--http2'],
    ...['--cacert', simulator.status().caFile],
    ...['--header', `authorization: ${authorizationFor(simulator)}`],
    ...more,
    `https://localhost:${String(port)}/3/device/${simulator.sampleDevices[0]?.token ?? ''}`,
  ]);
  return stdout.replaceAll('\r\n', '\n');
}

describe.skipIf(obstacle !== undefined)(`curl${obstacle === undefined ? '' : ` (skipped: ${obstacle})`}`, () => {
  test('gets a right push accepted', async () => {
    const started = await startSimulator();
    const topic = ['--header', `apns-topic: ${started.simulator.sampleBundleId}`];
    const answer = await curl(started, ...topic, '--data-binary', '{"aps":{"alert":"hé 🎉"}}');
    expect(answer).toMatch(/^HTTP\/2 200 \napns-id: [0-9A-F-]{36}\napns-unique-id: [0-9a-f-]{36}\n\n$/);
    expect(started.simulator.arrivals()[0]).toMatchObject({
      payloadText: '{"aps":{"alert":"hé 🎉"}}',
      payloadBytes: 28,
    });
  });

  test('gets a reason for a wrong push', async () => {
    const answer = await curl(await startSimulator(), '--data-binary', '{}');
    expect(answer).toMatch(/^HTTP\/2 400 \napns-id: [0-9A-F-]{36}\n\n\{"reason":"MissingTopic"\}$/);
  });

  test('is told of a header that it sent twice', async () => {
    const started = await startSimulator();
    const topic = ['--header', `apns-topic: ${started.simulator.sampleBundleId}`];
    const answer = await curl(started, ...topic, '--header', 'apns-topic: another', '--data-binary', '{}');
    expect(answer).toContain('{"reason":"DuplicateHeaders"}');
  });

  test('has the bytes of a Chinese collapse id counted', async () => {
    const started = await startSimulator();
    const collapse = async (id: string) =>
      curl(
        started,
        ...['--header', `apns-topic: ${started.simulator.sampleBundleId}`],
        ...['--header', `apns-collapse-id: ${id}`],
        ...['--data-binary', '{}'],
      );
    expect(await collapse(`${'推'.repeat(21)}x`)).toContain('HTTP/2 200');
    expect(await collapse(`${'推'.repeat(21)}xx`)).toContain('{"reason":"BadCollapseId"}');
  });

  test('is refused when it speaks HTTP/1.1', async () => {
    await expect(curl(await startSimulator(), '--http1.1', '--data-binary', '{}')).rejects.toMatchObject({
      stderr: expect.stringMatching(/no application protocol|alert/i) as string,
    });
  });
});
