import { expect, test } from 'vitest';
import { makeSendRequest, sampleDeviceToken } from '../../support/apns-servers/send-request.ts';
import { openApns, openSender, sampleJwt } from './set-up.ts';

test.each([
  ['odd numbers and keys', Buffer.from('{ "aps":{"badge":1.0}, "9":1, "1":12345678901234567890 }')],
  ['duplicate keys', Buffer.from('{"aps":{"badge":1,"badge":2},"aps":{}}')],
  ['an empty object', Buffer.from('{}')],
  ['CRLF and tabs', Buffer.from('{\r\n\t"aps":\t{}\r\n}\r\n')],
  ['emoji and Chinese', Buffer.from('{"aps":{"alert":"🎉👩‍👩‍👧 推送"}}')],
  ['a byte order mark', Buffer.from('\uFEFF{}')],
  ['text that is not JSON', Buffer.from('{"aps":')],
  ['bytes of zero', Buffer.from([0x7b, 0, 0, 0x7d])],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22])],
  ['no bytes at all', Buffer.alloc(0)],
  ['more than one frame and window', Buffer.alloc(200_000, 'x')],
])('a body of %s arrives byte for byte', async (_title, body) => {
  const apns = await openApns();
  const outcome = await openSender().sendNow(makeSendRequest(apns, { body }));
  expect(outcome.kind).toBe('accepted');
  expect(apns.requests).toHaveLength(1);
  expect(apns.requests[0]?.body.equals(body)).toBe(true);
});

test('a request goes to the device’s path with the headers of the notification and no others', async () => {
  const apns = await openApns();
  const request = makeSendRequest(apns, {
    notification: {
      pushType: 'background',
      topic: 'com.example.app',
      priority: 5,
      expiration: 0,
      collapseId: 'score',
      apnsId: '0A1B2C3D-0000-4000-8000-000000000001',
    },
  });
  await openSender().sendNow(request);
  expect(apns.requests[0]).toMatchObject({ method: 'POST', path: `/3/device/${sampleDeviceToken}` });
  expect(apns.requests[0]?.headers).toEqual({
    ':method': 'POST',
    ':scheme': 'https',
    ':authority': `127.0.0.1:${String(apns.port)}`,
    ':path': `/3/device/${sampleDeviceToken}`,
    authorization: `bearer ${sampleJwt}`,
    'apns-topic': 'com.example.app',
    'apns-push-type': 'background',
    'apns-priority': '5',
    'apns-expiration': '0',
    'apns-collapse-id': 'score',
    'apns-id': '0A1B2C3D-0000-4000-8000-000000000001',
  });
});

test('headers that are null or empty are left out', async () => {
  const apns = await openApns();
  const notification = { pushType: '', topic: '', priority: null, expiration: null, collapseId: null, apnsId: null };
  await openSender().sendNow(makeSendRequest(apns, { notification }));
  const names = Object.keys(apns.requests[0]?.headers ?? {}).filter((name) => !name.startsWith(':'));
  expect(names).toEqual(['authorization']);
});

test('a collapse id of 64 bytes in Chinese arrives whole', async () => {
  const collapseId = `${'消息编号'.repeat(5)}推a`;
  expect(Buffer.byteLength(collapseId)).toBe(64);
  const apns = await openApns();
  const request = makeSendRequest(apns);
  const outcome = await openSender().sendNow({
    ...request,
    notification: { ...request.notification, collapseId },
  });
  expect(apns.requests[0]?.headers['apns-collapse-id']).toBe(collapseId);
  expect(outcome.wire.requestHeaders).toContainEqual(['apns-collapse-id', collapseId]);
});

test('a header that HTTP/2 cannot carry is named and nothing is sent', async () => {
  const apns = await openApns();
  const request = makeSendRequest(apns);
  const outcome = await openSender().sendNow({
    ...request,
    notification: { ...request.notification, topic: 'a\r\nb' },
  });
  expect(outcome).toMatchObject({
    kind: 'undelivered',
    requests: 0,
    cause: { code: 'header-not-text', params: { header: 'apns-topic' } },
  });
  expect(apns.requests).toHaveLength(0);
});

test('headers too large for HTTP/2 are reported, nothing is sent and the connection goes on', async () => {
  const apns = await openApns();
  const sender = openSender();
  const request = makeSendRequest(apns);
  const outcome = await sender.sendNow({
    ...request,
    notification: { ...request.notification, collapseId: 'x'.repeat(200_000) },
  });
  expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'headers-too-large' } });
  expect((await sender.sendNow(request)).kind).toBe('accepted');
});
