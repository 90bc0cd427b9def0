import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toFailure } from '#shared/contract/client.ts';
import { crashMessage, createProbeRouter, probeClient, Sightings } from './probe.ts';
import type { ProbeClient } from './probe.ts';
import { transports } from './transports.ts';
import type { OpenTransport } from './transports.ts';

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('The call was expected to fail.');
}

/** All that an error carries, for looking into it. */
function everythingIn(error: unknown): string {
  const { code, data } = error as { readonly code?: unknown; readonly data?: unknown };
  return JSON.stringify([String(error), code, data, error instanceof Error ? error.cause : undefined]);
}

describe.each(Object.entries(transports))('over %s', (_name, open) => {
  let sightings: Sightings;
  let unexpected: unknown[];
  let transport: OpenTransport;
  let client: ProbeClient;

  beforeEach(async () => {
    sightings = new Sightings();
    unexpected = [];
    transport = await open(createProbeRouter(sightings), (error) => unexpected.push(error));
    client = probeClient(transport.link);
  });

  afterEach(async () => {
    transport.closeClient();
    await transport.closeHost();
  });

  test('a failure arrives as the typed error with its code and parameters', async () => {
    const error = await errorOf(client.fail({}));
    expect(error).toMatchObject({ code: 'FAILURE', defined: true, status: 422 });
    expect(toFailure(error)).toEqual({ code: 'device-exists', params: { name: 'QA 電話 📱' } });
    expect(unexpected).toEqual([]);
  });

  test('an error that nobody foresaw crosses without its message, stack and cause, and is reported', async () => {
    const error = await errorOf(client.crash({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false, message: 'Internal server error' });
    expect(everythingIn(error)).not.toMatch(/AuthKey|inner|probe\.ts/);
    expect(toFailure(error)).toEqual({ code: 'unexpected', params: {} });
    expect(unexpected).toEqual([expect.objectContaining({ message: crashMessage })]);
  });

  test('an answer that breaks the contract is masked and reported', async () => {
    const error = await errorOf(client.lie({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(everythingIn(error)).not.toContain('many');
    expect(unexpected).toHaveLength(1);
  });

  test('refused input comes back as a failure that names the field but not the value', async () => {
    const error = await errorOf(client.restricted({ name: 'abc', secret: 'hunter2' }));
    expect(toFailure(error)).toMatchObject({ code: 'input-invalid', params: { field: 'secret' } });
    expect(everythingIn(error)).not.toContain('hunter2');
    expect(unexpected).toEqual([]);
  });

  test('a procedure that does not exist is not found', async () => {
    const error = await errorOf(transport.link.call(['echo', 'nobody'], {}, { context: {} }));
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each(['constructor', '__proto__', 'toString'])('a procedure named %s is not found', async (name) => {
    expect(await errorOf(transport.link.call([name], {}, { context: {} }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a stream arrives in order and ends', async () => {
    const values: number[] = [];
    for await (const { value } of await client.count({ to: 250 })) values.push(value);
    expect(values).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  });

  test('a stream that fails gives the typed error after its events', async () => {
    const stream = await client.countThenFail({});
    expect(await stream.next()).toEqual({ done: false, value: { value: 1 } });
    expect(toFailure(await errorOf(stream.next()))).toEqual({ code: 'simulator-not-running', params: {} });
  });

  test('a stream that crashes is masked and reported', async () => {
    const stream = await client.countThenCrash({});
    await stream.next();
    const error = await errorOf(stream.next());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(everythingIn(error)).not.toContain('AuthKey');
    expect(unexpected).toEqual([expect.objectContaining({ message: crashMessage })]);
  });

  test('the server sees that a client leaves a stream early', async () => {
    for await (const { value } of await client.tick({ id: 'left' })) {
      if (value === 2) break;
    }
    await sightings.until('end left');
    expect(unexpected).toEqual([]);
  });

  test('the server sees that a client ends a stream while it waits for the next event', async () => {
    const stream = await client.tick({ id: 'idle' });
    await stream.next();
    await stream.next();
    const pending = stream.next();
    await sightings.until('start idle');
    await stream.return();
    await sightings.until('end idle');
    await Promise.allSettled([pending]);
  });

  test('the server sees that a call is cancelled, and the call ends with the reason', async () => {
    const controller = new AbortController();
    const call = errorOf(client.wait({ id: 'cancelled' }, { signal: controller.signal }));
    await sightings.until('start cancelled');
    controller.abort(new Error('changed my mind'));
    expect(await call).toMatchObject({ message: 'changed my mind' });
    await sightings.until('abort cancelled');
    expect(unexpected).toEqual([]);
  });

  test('a call that is cancelled before it starts never reaches the server', async () => {
    const reason = new Error('too late');
    const call = client.wait({ id: 'never' }, { signal: AbortSignal.abort(reason) });
    expect(await errorOf(call)).toBe(reason);
  });

  test('calls and streams under way settle as core-unavailable when the host goes', async () => {
    const call = errorOf(client.wait({ id: 'host' }));
    const stream = await client.tick({ id: 'host stream' });
    await stream.next();
    await stream.next();
    const event = errorOf(stream.next());
    await Promise.all([sightings.until('start host'), sightings.until('start host stream')]);
    await transport.closeHost();
    expect(toFailure(await call)).toEqual({ code: 'core-unavailable', params: {} });
    expect(toFailure(await event)).toEqual({ code: 'core-unavailable', params: {} });
    await Promise.all([sightings.until('abort host'), sightings.until('end host stream')]);
  });

  test('the server sees that the window goes while calls and streams are under way', async () => {
    const call = errorOf(client.wait({ id: 'window' }));
    const stream = await client.tick({ id: 'window stream' });
    await stream.next();
    await stream.next();
    await Promise.all([sightings.until('start window'), sightings.until('start window stream')]);
    transport.closeClient();
    await Promise.all([sightings.until('abort window'), sightings.until('end window stream')]);
    expect(toFailure(await call)).toEqual({ code: 'core-unavailable', params: {} });
    expect(unexpected).toEqual([]);
  });

  test('a call on a lost connection fails at once', async () => {
    const before = errorOf(client.wait({ id: 'lost' }));
    await sightings.until('start lost');
    await transport.closeHost();
    await before;
    expect(toFailure(await errorOf(client.echo({ text: 'hello?' })))).toEqual({ code: 'core-unavailable', params: {} });
  });

  test('a megabyte crosses both ways unchanged', async () => {
    const text = '0123456789abcdef'.repeat(65_536);
    expect((await client.echo({ text })).text === text).toBe(true);
  });

  test.each([
    ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈'],
    ['CJK and Arabic', '推送通知 プッシュ 푸시 إشعار'],
    ['control characters and line separators', '\u0000\u001b\r\n\t\u2028\u2029\ufeff'],
    // JSON writes it as an escape, so it survives here; what ends as UTF-8 (APNs, the database) cannot keep it.
    ['a lone surrogate', 'a\ud800b'],
  ])('text with %s crosses unchanged', async (_kind, text) => {
    expect(await client.echo({ text })).toEqual({ text });
  });

  test('two hundred calls at once each get their own answer', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `call ${String(index)}`);
    const answers = await Promise.all(texts.map((text) => client.echo({ text })));
    expect(answers.map(({ text }) => text)).toEqual(texts);
  });

  test('an error keeps its class, so that a caller can tell it from others', async () => {
    expect(await errorOf(client.fail({}))).toBeInstanceOf(ORPCError);
  });
});
