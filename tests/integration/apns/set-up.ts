import { onTestFinished } from 'vitest';
import { createSender } from '#core/apns/sender.ts';
import type { Sender, SendRequest } from '#core/ports/sender.ts';
import type { Outcome } from '#core/ports/types.ts';
import { type FakeApns, type FakeApnsOptions, startFakeApns } from '../../support/apns-servers/fake-apns.ts';

/** Shaped like a JWT; the fake servers do not verify it. */
export const sampleJwt = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJURUFNMTIzNDU2In0.c2lnbmF0dXJl';

export interface TestSender extends Sender {
  /** Sends without a way to cancel. */
  sendNow(request: SendRequest): Promise<Outcome>;
}

/** A sender that is closed after the test. */
export function openSender(current: () => Promise<string> = () => Promise.resolve(sampleJwt)): TestSender {
  const sender = createSender({ providerTokens: { current } });
  onTestFinished(() => sender.close());
  return { ...sender, sendNow: (request) => sender.send(request, new AbortController().signal) };
}

/** A fake APNs that is closed after the test. */
export async function openApns(options: FakeApnsOptions = {}): Promise<FakeApns> {
  const apns = await startFakeApns(options);
  onTestFinished(() => apns.close());
  return apns;
}
