import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { serveMessagePort } from '#core/transport/serve-message-port.ts';
import { startLoopback } from '../../electron/loopback/start-loopback.ts';
import { openPortLink } from '../../renderer/client/open-port-link.ts';
import { openSocketLink } from '../../renderer/client/open-socket-link.ts';
import { createProbeRouter, probeClient, Sightings } from './probe.ts';
import { asDomPort, asDomSocket, openHostSocket } from './transports.ts';

test('the deadline for opening a port ends with the greeting', async () => {
  const { port1, port2 } = new MessageChannel();
  const served = serveMessagePort(createProbeRouter(new Sightings()), port1);
  const deadline = new AbortController();
  const { link } = await openPortLink(asDomPort(port2), deadline.signal);
  deadline.abort();
  expect(await probeClient(link).echo({ text: 'still here' })).toEqual({ text: 'still here' });
  served.close();
});

test('a port that nobody serves is given up at the deadline', async () => {
  const { port2 } = new MessageChannel();
  const deadline = new AbortController();
  const opening = openPortLink(asDomPort(port2), deadline.signal);
  deadline.abort();
  await expect(opening).rejects.toThrow('closed');
});

test('the deadline for opening a socket ends with the welcome', async () => {
  const host = await startLoopback({ router: createProbeRouter(new Sightings()), port: 0, rendererFolder: null });
  const deadline = new AbortController();
  const { socket, ticket } = openHostSocket(host);
  const { link } = await openSocketLink(asDomSocket(socket), ticket, deadline.signal);
  deadline.abort();
  expect(await probeClient(link).echo({ text: 'still here' })).toEqual({ text: 'still here' });
  await host.close();
});

test('messages that are no calls are reported and do no harm', async () => {
  const { port1, port2 } = new MessageChannel();
  const unexpected: unknown[] = [];
  const served = serveMessagePort(createProbeRouter(new Sightings()), port1, {
    onUnexpectedError: (error) => unexpected.push(error),
  });
  const { link } = await openPortLink(asDomPort(port2), new AbortController().signal);
  for (const message of ['no JSON', 'null', '{}', '{"i":1,"p":{"u":"::"}}', 7, null, { i: '1', p: {} }]) {
    port2.postMessage(message);
  }
  expect(await probeClient(link).echo({ text: 'still here' })).toEqual({ text: 'still here' });
  expect(unexpected).toHaveLength(4);
  served.close();
});
