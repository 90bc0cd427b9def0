import dns from 'node:dns';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSender } from '#core/apns/sender.ts';
import { makeSendRequest } from '../../../../support/apns-servers/send-request.ts';

test('a look-up of the name that never answers ends at the deadline, and the sender closes', async () => {
  const lookup = vi.spyOn(dns, 'lookup').mockImplementation(() => undefined);
  onTestFinished(() => {
    lookup.mockRestore();
  });
  const sender = createSender({ providerTokens: { current: () => Promise.resolve('a.b.c') } });
  const request = makeSendRequest({ host: 'apns.example', port: 443, caPem: null }, { timeoutMs: 100 });
  expect(await sender.send(request, new AbortController().signal)).toMatchObject({
    kind: 'undelivered',
    requests: 0,
    cause: { code: 'deadline-passed-connecting', params: { host: 'apns.example', timeoutMs: 100 } },
    timings: { dnsMs: null, tcpMs: null, tlsMs: null },
  });
  expect(lookup).toHaveBeenCalledOnce();
  await sender.close();
});
