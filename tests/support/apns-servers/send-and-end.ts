/** Sends once to the server named by its environment, closes the sender, and ends when nothing is left open. */
import { createSender } from '#core/apns/sender.ts';
import { makeSendRequest } from './send-request.ts';

const sender = createSender({ providerTokens: { current: () => Promise.resolve('a.b.c') } });
const server = {
  host: '127.0.0.1',
  port: Number(process.env.APNS_PORT),
  caPem: process.env.APNS_CA ?? null,
};
const { kind } = await sender.send(makeSendRequest(server), new AbortController().signal);
await sender.close();
console.log(kind);
