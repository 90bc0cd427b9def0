import type { DeliverySummary } from '#shared/contract/deliveries.ts';

/** An accepted delivery, apart from what a test says. */
export function deliverySummary(change: Partial<DeliverySummary> = {}): DeliverySummary {
  return {
    id: '1',
    runId: 'run',
    createdAtMs: 0,
    state: 'accepted',
    environment: 'sandbox',
    host: 'api.sandbox.push.apple.com',
    port: 443,
    deviceToken: '740f4707',
    deviceName: 'QA iPhone',
    credentialId: 'key',
    credentialName: 'Team key',
    pushType: 'alert',
    topic: 'com.example.app',
    payloadBytes: 20,
    summary: 'Hello',
    status: 200,
    reason: null,
    apnsId: null,
    cause: null,
    totalMs: 10,
    ...change,
  };
}
