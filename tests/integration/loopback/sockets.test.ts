import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFailure } from '#shared/contract/client.ts';
import { readWelcome } from '#shared/contract/socket-handshake.ts';
import { FailureError } from '#shared/failure.ts';
import { startLoopback } from '../../../electron/loopback/start-loopback.ts';
import type { Loopback, LoopbackOptions } from '../../../electron/loopback/start-loopback.ts';
import { Connection } from '../../../renderer/client/connection.ts';
import { openSocketLink } from '../../../renderer/client/open-socket-link.ts';
import type { Ticket } from '../../../renderer/client/open-socket-link.ts';
import { createProbeRouter, probeClient, Sightings } from '../../contract/probe.ts';
import { asDomSocket } from '../../contract/transports.ts';
import { endOf, openSocket, tokenOf } from './browser.ts';

let scope: AsyncDisposableStack;
let sightings: Sightings;
let links: string[];
let host: Loopback;

beforeEach(async () => {
  scope = new AsyncDisposableStack();
  host = await start();
});

afterEach(async () => {
  await scope.disposeAsync();
});

async function start(options: Partial<LoopbackOptions> = {}): Promise<Loopback> {
  sightings = new Sightings();
  links = [];
  const router = createProbeRouter(sightings);
  const started = await startLoopback({
    router,
    port: 0,
    rendererFolder: null,
    onLink: (url) => links.push(url),
    ...options,
  });
  scope.defer(started.close);
  return started;
}

function ownOrigin(): string {
  return `http://127.0.0.1:${String(host.port)}`;
}

/** Opens a socket as the page of that tab would. */
async function enter(ticket: Ticket) {
  const socket = openSocket(host.port, { origin: ownOrigin() });
  const opened = await openSocketLink(asDomSocket(socket), ticket, new AbortController().signal);
  return { ...opened, socket, client: probeClient(opened.link) };
}

async function refusalOf(ticket: Ticket): Promise<string> {
  const error = await enter(ticket).catch((thrown: unknown) => thrown);
  if (error instanceof FailureError) return error.failure.code;
  throw new Error('The socket was let in or ended otherwise.', { cause: error });
}

/** Sends one first message from the right origin and tells how the socket ends. */
async function endAfter(message: string | Buffer): Promise<string> {
  const socket = openSocket(host.port, { origin: ownOrigin() });
  const end = endOf(socket);
  await once(socket, 'open');
  socket.send(message);
  return end;
}

test('the printed link opens the window once, and the next link is printed', async () => {
  const token = tokenOf(host.url);
  const { client } = await enter({ token, session: null });
  expect(await client.echo({ text: 'hello' })).toEqual({ text: 'hello' });
  expect(links).toHaveLength(1);
  expect(await refusalOf({ token, session: null })).toBe('loopback-link-used');
  const { client: second } = await enter({ token: tokenOf(links[0] ?? ''), session: null });
  expect(await second.echo({ text: 'again' })).toEqual({ text: 'again' });
});

test('the token stands in the fragment of the address, which a browser never sends', () => {
  const { pathname, search, hash } = new URL(host.url);
  expect([pathname, search]).toEqual(['/', '']);
  expect(hash).toMatch(/^#token=[\w-]{43}$/);
});

test('a reload resumes by its session and leaves the new link unused', async () => {
  const { session, close } = await enter({ token: tokenOf(host.url), session: null });
  close();
  const fresh = tokenOf(links[0] ?? '');
  const { client, session: kept } = await enter({ token: fresh, session });
  expect(kept).toBe(session);
  expect(await client.echo({ text: 'back' })).toEqual({ text: 'back' });
  expect(links).toHaveLength(1);
  await enter({ token: fresh, session: null });
});

test('a link that was used already still opens the tab that it was used in', async () => {
  const token = tokenOf(host.url);
  const { session } = await enter({ token, session: null });
  const { client } = await enter({ token, session });
  expect(await client.echo({ text: 'back' })).toEqual({ text: 'back' });
});

test('a session of an earlier host is refused as unknown', async () => {
  const { session } = await enter({ token: tokenOf(host.url), session: null });
  await host.close();
  host = await start();
  expect(await refusalOf({ token: null, session })).toBe('loopback-link-unknown');
});

test('an address without a token is refused as such', async () => {
  expect(await refusalOf({ token: null, session: null })).toBe('loopback-link-missing');
});

test.each(['', 'wrong', 'A'.repeat(43)])(
  'the token "%s" is refused, and the right one is still good',
  async (token) => {
    expect(await refusalOf({ token, session: null })).toBe('loopback-link-unknown');
    await enter({ token: tokenOf(host.url), session: null });
  },
);

test('a token is no session', async () => {
  expect(await refusalOf({ token: null, session: tokenOf(host.url) })).toBe('loopback-link-unknown');
});

test.each([
  ['a call', '{"i":"1","p":{"u":"/echo","b":{"json":{"text":"hi"}}}}'],
  ['something that is not JSON', 'hello'],
  ['JSON of another shape', '{"type":"hello","token":7}'],
  ['bytes', Buffer.from('{"type":"hello","token":null,"session":null}')],
])('%s as the first message closes the socket', async (_kind, message) => {
  expect(await endAfter(message)).toMatch(/^1002 /);
});

test('a call that follows a refused hello is neither answered nor carried out', async () => {
  const socket = openSocket(host.port, { origin: ownOrigin() });
  const messages: unknown[] = [];
  socket.on('message', (message) => messages.push(message));
  const end = endOf(socket);
  await once(socket, 'open');
  socket.send('{"type":"hello","token":"wrong","session":null}');
  socket.send('{"i":"1","p":{"u":"/wait","b":{"json":{"id":"x"}}}}');
  expect(await end).toBe('4401 loopback-link-unknown');
  expect(messages).toEqual([]);
  expect(sightings.has('start x')).toBe(false);
});

test('a socket that says nothing is closed at the deadline', async () => {
  await host.close();
  host = await start({ handshakeDeadlineMs: 1 });
  expect(await endOf(openSocket(host.port, { origin: ownOrigin() }))).toMatch(/^4408 /);
});

test.each([
  ['no origin', undefined],
  ['another origin', 'https://example.com'],
  ['another port of this computer', 'http://127.0.0.1:1'],
  ['the other name of this computer', 'localhost'],
  ['an opaque origin', 'null'],
])('a socket with %s is not opened', async (_kind, given) => {
  const origin = given === 'localhost' ? `http://localhost:${String(host.port)}` : given;
  expect(await endOf(openSocket(host.port, origin === undefined ? {} : { origin }))).toBe('status 403');
});

test('a socket to a rebound name is not opened, though origin and host agree', async () => {
  const name = `example.com:${String(host.port)}`;
  expect(await endOf(openSocket(host.port, { origin: `http://${name}`, host: name }))).toBe('status 403');
});

test('an origin that was allowed besides may open a socket', async () => {
  await host.close();
  const origin = 'http://localhost:5173';
  host = await start({ allowedOrigins: [origin] });
  const socket = openSocket(host.port, { origin });
  const ticket = { token: tokenOf(host.url), session: null };
  await openSocketLink(asDomSocket(socket), ticket, new AbortController().signal);
});

test('a socket elsewhere than at its path is not opened', async () => {
  expect(await endOf(openSocket(host.port, { origin: ownOrigin(), path: '/' }))).toBe('status 404');
});

test('more sockets than allowed are turned away', async () => {
  await host.close();
  host = await start({ maxSockets: 1 });
  await enter({ token: tokenOf(host.url), session: null });
  expect(await endOf(openSocket(host.port, { origin: ownOrigin() }))).toBe('status 503');
});

test('a message over the limit closes that socket only', async () => {
  const { client, socket, session } = await enter({ token: tokenOf(host.url), session: null });
  const end = endOf(socket);
  const call = client.echo({ text: 'x'.repeat(17 * 1024 * 1024) }).catch((error: unknown) => toFailure(error));
  expect(await end).toMatch(/^1009/);
  expect(await call).toEqual({ code: 'core-unavailable', params: {} });
  const { client: next } = await enter({ token: null, session });
  expect(await next.echo({ text: 'still here' })).toEqual({ text: 'still here' });
});

test('the host ends with sockets open, let in or not, and with idle connections', async () => {
  const { client, socket } = await enter({ token: tokenOf(host.url), session: null });
  const call = client.wait({ id: 'open' }).catch((error: unknown) => toFailure(error));
  await sightings.until('start open');
  const waiting = openSocket(host.port, { origin: ownOrigin() });
  await once(waiting, 'open');
  const idle = connect(host.port, '127.0.0.1');
  await once(idle, 'connect');
  const ends = [endOf(socket), endOf(waiting), once(idle, 'close')];
  await host.close();
  await Promise.all(ends);
  expect(await call).toEqual({ code: 'core-unavailable', params: {} });
  await sightings.until('abort open');
});

test('the answer to a good hello is a welcome with a session that is not the token', async () => {
  const socket = openSocket(host.port, { origin: ownOrigin() });
  await once(socket, 'open');
  const token = tokenOf(host.url);
  socket.send(JSON.stringify({ type: 'hello', token, session: null }));
  const [message] = (await once(socket, 'message')) as [Buffer];
  const welcome = readWelcome(message.toString('utf8'));
  expect(welcome?.session).toMatch(/./);
  expect(welcome?.session).not.toBe(token);
});

test('a window whose socket broke says so, connects again by its session and goes on', async () => {
  let current: Awaited<ReturnType<typeof enter>> | undefined;
  const connection = new Connection({
    open: async () => (current = await enter({ token: tokenOf(host.url), session: current?.session ?? null })),
    pauseMs: () => 0,
  });
  scope.defer(() => connection.close());
  const states: string[] = [];
  const { promise: connectedAgain, resolve } = Promise.withResolvers<undefined>();
  connection.subscribe(() => {
    states.push(connection.getState().kind);
    if (states.join() === 'connected,reconnecting,connected') resolve(undefined);
  });
  const client = probeClient(connection.link);
  const early = client.echo({ text: 'before the connection' });
  await connection.start();
  expect(await early).toEqual({ text: 'before the connection' });
  const call = client.wait({ id: 'broken' }).catch((error: unknown) => toFailure(error));
  await sightings.until('start broken');
  current?.socket.terminate();
  expect(await call).toEqual({ code: 'core-unavailable', params: {} });
  await connectedAgain;
  expect(await client.echo({ text: 'after it' })).toEqual({ text: 'after it' });
});

test('a window that is refused stops trying and says why', async () => {
  const connection = new Connection({ open: () => enter({ token: 'wrong', session: null }), pauseMs: () => 0 });
  const call = probeClient(connection.link).echo({ text: 'x' });
  await expect(connection.start()).rejects.toBeInstanceOf(FailureError);
  expect(connection.getState()).toEqual({ kind: 'refused', failure: { code: 'loopback-link-unknown', params: {} } });
  expect(toFailure(await call.catch((error: unknown) => error))).toEqual({ code: 'core-unavailable', params: {} });
});

test('a window whose host is not there keeps trying, while its calls fail', async () => {
  const { promise: thirdAttempt, resolve } = Promise.withResolvers<undefined>();
  const connection = new Connection({
    open: () => Promise.reject(new Error('nobody there')),
    pauseMs: (attempt) => {
      if (attempt === 3) resolve(undefined);
      return attempt < 3 ? 0 : 100_000;
    },
  });
  scope.defer(() => connection.close());
  void connection.start();
  await thirdAttempt;
  expect(connection.getState()).toMatchObject({ kind: 'reconnecting', attempt: 3 });
  const error = await probeClient(connection.link)
    .echo({ text: 'x' })
    .catch((thrown: unknown) => thrown);
  expect(toFailure(error)).toEqual({ code: 'core-unavailable', params: {} });
});
