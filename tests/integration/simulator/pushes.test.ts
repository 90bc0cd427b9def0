import { once } from 'node:events';
import type { Settings } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { authorizationFor, connectTo, pushHeaders, request, startSimulator } from './simulator-harness.ts';

const payload = '{"aps":{"alert":"Hello"}}';

describe('a client of Local APNs', () => {
  test('gets 200, an apns-id in upper case, an apns-unique-id and nothing else for a right push', async () => {
    const started = await startSimulator();
    const answer = await request(connectTo(started), pushHeaders(started.simulator), payload);
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(Object.keys(answer.headers).sort()).toEqual([':status', 'apns-id', 'apns-unique-id']);
    expect(answer.headers['apns-id']).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(answer.headers['apns-unique-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('gets the end of the stream with the headers of a success', async () => {
    const started = await startSimulator();
    const stream = connectTo(started).request(pushHeaders(started.simulator));
    stream.end(payload);
    const [, flags] = (await once(stream, 'response')) as [unknown, number];
    const endStreamFlag = 1;
    expect(flags & endStreamFlag).toBe(endStreamFlag);
    stream.close();
  });

  test('gets a reason as compact JSON, an apns-id and no other header for a wrong push', async () => {
    const started = await startSimulator();
    const headers = pushHeaders(started.simulator, { 'apns-priority': '3' });
    const answer = await request(connectTo(started), headers, payload);
    expect(answer).toMatchObject({ status: 400, body: '{"reason":"BadPriority"}' });
    expect(Object.keys(answer.headers).sort()).toEqual([':status', 'apns-id']);
  });

  test('gets its own apns-id back as it was written, also with a rejection', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const headers = pushHeaders(started.simulator, { 'apns-id': 'aBcDeF01-2345-6789-abcd-EF0123456789' });
    const accepted = await request(session, headers, payload);
    const rejected = await request(session, headers, '');
    expect([accepted.status, rejected.status]).toEqual([200, 400]);
    expect([accepted, rejected].map((answer) => answer.headers['apns-id'])).toEqual([
      'aBcDeF01-2345-6789-abcd-EF0123456789',
      'aBcDeF01-2345-6789-abcd-EF0123456789',
    ]);
  });

  test('reaches the sample VoIP device with the VoIP topic', async () => {
    const started = await startSimulator();
    const [, voip] = started.simulator.sampleDevices;
    const headers = pushHeaders(started.simulator, {
      ':path': `/3/device/${voip?.token.toUpperCase() ?? ''}`,
      'apns-topic': `${started.simulator.sampleBundleId}.voip`,
      'apns-push-type': 'voip',
    });
    expect(await request(connectTo(started), headers, Buffer.alloc(5120, 'x'))).toMatchObject({ status: 200 });
    expect(await request(connectTo(started), headers, Buffer.alloc(5121, 'x'))).toMatchObject({ status: 413 });
  });

  test('reaches a device of the library as long as it is there', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const token = '0f'.repeat(32);
    const headers = pushHeaders(started.simulator, { ':path': `/3/device/${token}`, 'apns-topic': 'org.example.mine' });
    expect(await request(session, headers, payload)).toMatchObject({ body: '{"reason":"TopicDisallowed"}' });
    started.simulator.setDevices([{ token, topic: 'org.example.mine', name: 'Mine' }]);
    expect(await request(session, headers, payload)).toMatchObject({ status: 200 });
    expect(started.simulator.status().apps).toContain('org.example.mine');
    expect(started.simulator.arrivals()[0]).toMatchObject({ deviceName: 'Mine', status: 200 });
    started.simulator.setDevices([]);
    expect(await request(session, headers, payload)).toMatchObject({ body: '{"reason":"TopicDisallowed"}' });
  });

  test('may use one stream until a provider token was valid, and then a thousand', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const [first] = (await once(session, 'remoteSettings')) as [Settings];
    expect(first).toMatchObject({
      headerTableSize: 4096,
      initialWindowSize: 65_535,
      maxFrameSize: 16_384,
      maxHeaderListSize: 8000,
      maxConcurrentStreams: 1,
    });
    await request(session, pushHeaders(started.simulator, { authorization: 'bearer a.b.c' }), payload);
    expect(session.remoteSettings.maxConcurrentStreams).toBe(1);
    const changed = once(session, 'remoteSettings');
    // The push itself is wrong; the token counts.
    await request(session, pushHeaders(started.simulator, { ':path': '/3/device/00' }), payload);
    const [second] = (await changed) as [Settings];
    expect(second.maxConcurrentStreams).toBe(1000);
  });

  test('is told of a header that came twice', async () => {
    const started = await startSimulator();
    const headers = pushHeaders(started.simulator, { 'x-twice': ['1', '2'] });
    expect(await request(connectTo(started), headers, payload)).toMatchObject({
      body: '{"reason":"DuplicateHeaders"}',
    });
  });

  test('may send a collapse id of 64 bytes in Chinese but not of 65', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const collapseId = (text: string) =>
      pushHeaders(started.simulator, { 'apns-collapse-id': Buffer.from(text, 'utf8').toString('latin1') });
    const exact = `${'推'.repeat(21)}x`;
    expect(Buffer.byteLength(exact)).toBe(64);
    expect(await request(session, collapseId(exact), payload)).toMatchObject({ status: 200 });
    expect(started.simulator.arrivals()[0]?.headers).toContainEqual(['apns-collapse-id', exact]);
    expect(await request(session, collapseId(`${exact}x`), payload)).toMatchObject({
      status: 400,
      body: '{"reason":"BadCollapseId"}',
    });
  });

  test('may send exactly 4096 bytes, counted as bytes and not as characters', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const exact = `"${'🎉'.repeat(1023)}ab"`;
    expect(Buffer.byteLength(exact)).toBe(4096);
    expect(await request(session, pushHeaders(started.simulator), exact)).toMatchObject({ status: 200 });
    expect(started.simulator.arrivals()[0]).toMatchObject({ payloadBytes: 4096, payloadText: exact });
    expect(await request(session, pushHeaders(started.simulator), `${exact} `)).toMatchObject({ status: 413 });
  });

  test('gets its answer to a body of many megabytes and can go on', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const huge = await request(session, pushHeaders(started.simulator), Buffer.alloc(8 * 1024 * 1024));
    expect(huge).toMatchObject({ status: 413, body: '{"reason":"PayloadTooLarge"}' });
    expect(await request(session, pushHeaders(started.simulator), payload)).toMatchObject({ status: 200 });
  });

  test('gets an answer without a body to HEAD', async () => {
    const started = await startSimulator();
    const answer = await request(connectTo(started), { ':method': 'HEAD', ':path': '/' });
    expect(answer).toMatchObject({ status: 405, body: '' });
  });

  test('gets all answers to a hundred pushes at once', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const headers = pushHeaders(started.simulator);
    const changed = once(session, 'remoteSettings').then(() => once(session, 'remoteSettings'));
    await request(session, headers, payload);
    await changed;
    const answers = await Promise.all(Array.from({ length: 100 }, () => request(session, headers, payload)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
  });
});

describe('what arrived', () => {
  test('is listed newest first without the provider token', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const [device] = started.simulator.sampleDevices;
    const headers = pushHeaders(started.simulator, { 'apns-push-type': 'alert' });
    await request(session, headers, payload);
    await request(session, headers, '');
    const arrivals = started.simulator.arrivals();
    expect(arrivals.map(({ status, reason }) => [status, reason])).toEqual([
      [400, 'PayloadEmpty'],
      [200, null],
    ]);
    expect(arrivals[1]).toMatchObject({
      method: 'POST',
      deviceToken: device?.token,
      deviceName: device?.name,
      topic: started.simulator.sampleBundleId,
      pushType: 'alert',
      payloadBytes: payload.length,
      payloadText: payload,
    });
    expect(arrivals[1]?.headers).toContainEqual(['authorization', '[redacted]']);
    const secret = authorizationFor(started.simulator).split('.')[0]?.replace('bearer ', '') ?? '';
    expect(secret).not.toBe('');
    expect(JSON.stringify(arrivals)).not.toContain(secret);
    started.simulator.clearArrivals();
    expect(started.simulator.arrivals()).toEqual([]);
  });

  test('is kept for the last two hundred requests', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    for (let index = 0; index < 205; index += 1) await request(session, { ':path': `/${String(index)}` });
    const arrivals = started.simulator.arrivals();
    expect(arrivals).toHaveLength(200);
    expect([arrivals[0]?.path, arrivals[199]?.path]).toEqual(['/204', '/5']);
  });

  test('is told to listeners until they leave, and one that fails harms nobody', async () => {
    const started = await startSimulator();
    const session = connectTo(started);
    const seen: (string | null)[] = [];
    const warned = once(process, 'warning');
    started.simulator.onArrival(() => {
      throw new Error('a listener that fails');
    });
    const leave = started.simulator.onArrival(({ reason }) => seen.push(reason));
    await request(session, { ':method': 'PUT', ':path': '/' }, '');
    leave();
    await request(session, { ':method': 'POST', ':path': '/' }, '');
    expect(seen).toEqual(['MethodNotAllowed']);
    expect(String((await warned)[0])).toContain('a listener that fails');
  });
});
