import { parseDeviceToken } from '#shared/apns/device-token.ts';
import type { CredentialChoice } from '#shared/contract/credentials.ts';
import type { Delivery, SendEvent, SendInput, Target } from '#shared/contract/deliveries.ts';
import { fail, FailureError } from '#shared/failure.ts';
import { randomUUID } from 'node:crypto';
import type { OpenCredential } from '../ports/credentials.ts';
import type { Sender, SendRequest } from '../ports/sender.ts';
import type { DeliveryStore, PendingDelivery } from '../ports/stores.ts';
import type { Endpoint, Environment, Outcome } from '../ports/types.ts';
import type { SendVariables } from '../ports/variables.ts';
import { EventQueue } from './event-queue.ts';
import { payloadOfBytes } from './payload-bytes.ts';
import { summarizePayload } from './summarize-payload.ts';
import { checkNotifications, type WrittenTarget } from './write-for-targets.ts';

export interface DeliveryRunnerParts {
  readonly sender: Sender;
  readonly deliveries: Pick<DeliveryStore, 'begin' | 'settle'>;
  readonly variables: SendVariables;
  openCredential(choice: CredentialChoice, environment: Environment): Promise<OpenCredential>;
  /** The peer for an environment when the user named none. */
  findEndpoint(environment: Environment): Promise<Endpoint>;
  now(): number;
  /** Called after deliveries were begun, settled or removed. */
  onRecorded(): void;
  onSettled(delivery: Delivery): void;
}

/** Sends one notification to one or many devices and records each delivery before and after. */
export interface DeliveryRunner {
  /** Checks everything first: a failure that is thrown means that nothing was sent or recorded. */
  send(input: SendInput, signal: AbortSignal | undefined): AsyncGenerator<SendEvent, void, void>;
  /** Cancels what is still under way in a run; an unknown or ended run is left alone. */
  cancel(runId: string): void;
  /** Cancels every run and waits until each is recorded. */
  close(): Promise<void>;
}

/** Never more requests at once than this, whatever the peer allows (node-apn fails thousands handed over together). */
const windowLimit = 100;

export function createDeliveryRunner(parts: DeliveryRunnerParts): DeliveryRunner {
  const running = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();

  let isClosed = false;

  return {
    async *send(input, signal) {
      if (isClosed) throw fail('sender-closed');
      const runId = randomUUID();
      const controller = new AbortController();
      const stop = signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]);
      const queue = new EventQueue<SendEvent>();
      const ended = run(parts, input, runId, stop, (event) => {
        queue.push(event);
      })
        .then(
          () => {
            queue.end();
          },
          (error: unknown) => {
            queue.fail(error);
          },
        )
        .finally(() => running.delete(runId));
      running.set(runId, { controller, ended });
      try {
        yield* queue.read();
      } finally {
        controller.abort();
      }
    },

    cancel(runId) {
      running.get(runId)?.controller.abort();
    },

    async close() {
      isClosed = true;
      const runs = [...running.values()];
      for (const { controller } of runs) controller.abort(fail('sender-closed'));
      await Promise.all(runs.map(({ ended }) => ended));
    },
  };
}

/** Tells of each delivery when it was begun and when it has settled. */
async function run(
  parts: DeliveryRunnerParts,
  input: SendInput,
  runId: string,
  stop: AbortSignal,
  onEvent: (event: SendEvent) => void,
): Promise<void> {
  const prepared = await unlessStopped(stop, prepare(parts, input));
  const pending = prepared.targets.map((target) => describePending(parts, prepared, runId, target));
  await parts.deliveries.begin(pending);
  parts.onRecorded();
  for (const { summary } of pending) onEvent({ type: 'started', delivery: summary });
  await deliverAll(parts, prepared, pending, stop, (delivery) => {
    onEvent({ type: 'settled', delivery });
  });
}

/** A keychain may wait long for its owner; a send that is not wanted any more does not wait with it. */
async function unlessStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const handleStop = (): void => {
    reject(stop.reason instanceof FailureError ? stop.reason : fail('send-cancelled-early'));
  };
  if (stop.aborted) handleStop();
  else stop.addEventListener('abort', handleStop, { once: true });
  try {
    return await Promise.race([stopped, work]);
  } finally {
    stop.removeEventListener('abort', handleStop);
  }
}

interface PreparedSend {
  readonly credential: OpenCredential;
  readonly endpoint: Endpoint;
  readonly targets: readonly WrittenTarget[];
  readonly environment: Environment;
  readonly timeoutMs: number;
}

async function prepare(parts: DeliveryRunnerParts, input: SendInput): Promise<PreparedSend> {
  if (input.targets.length === 0) throw fail('no-target');
  const targets = input.targets.map((target) => ({ token: readToken(target), name: target.deviceName }));
  const checked = await checkNotifications(input, targets, parts.now(), parts.variables);
  const credential = await parts.openCredential(input.credential, input.environment);
  const endpoint = input.endpoint ?? (await parts.findEndpoint(input.environment));
  const { environment, timeoutMs } = input;
  return { credential, endpoint, targets: await checked.finish(), environment, timeoutMs };
}

function readToken(target: Target): string {
  const parsed = parseDeviceToken(target.token);
  if (!parsed.ok) throw new FailureError(parsed.failure);
  return parsed.token;
}

function describePending(
  parts: DeliveryRunnerParts,
  prepared: PreparedSend,
  runId: string,
  { token, name, written }: WrittenTarget,
): PendingDelivery {
  return {
    summary: {
      id: randomUUID(),
      runId,
      createdAtMs: parts.now(),
      state: 'pending',
      environment: prepared.environment,
      host: prepared.endpoint.host,
      port: prepared.endpoint.port,
      deviceToken: token,
      deviceName: name,
      credentialId: prepared.credential.id,
      credentialName: prepared.credential.name,
      pushType: written.headers.pushType,
      topic: written.headers.topic,
      payloadBytes: written.body.length,
      summary: summarizePayload(written.body),
      status: null,
      reason: null,
      apnsId: null,
      cause: null,
      totalMs: null,
    },
    notification: written.headers,
    body: written.body,
  };
}

/**
 * Keeps as many requests under way as the peer allows, and reports each outcome as it comes, also when history cannot
 * be written; that failure is thrown at the end.
 */
async function deliverAll(
  parts: DeliveryRunnerParts,
  prepared: PreparedSend,
  pending: readonly PendingDelivery[],
  signal: AbortSignal,
  onSettled: (delivery: Delivery) => void,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const deliver = async (begun: PendingDelivery, request: SendRequest): Promise<void> => {
    const outcome = await parts.sender.send(request, signal);
    await parts.deliveries.settle(begun.summary.id, outcome).catch((error: unknown) => failures.push(error));
    const delivery = toDelivery(begun, outcome);
    onSettled(delivery);
    parts.onSettled(delivery);
    parts.onRecorded();
  };
  for (const begun of pending) {
    const request = toRequest(prepared, begun);
    while (underWay.size >= Math.min(windowLimit, parts.sender.concurrency(request))) await Promise.race(underWay);
    const task = deliver(begun, request).finally(() => underWay.delete(task));
    underWay.add(task);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}

function toDelivery({ summary, notification, body }: PendingDelivery, outcome: Outcome): Delivery {
  return {
    summary: {
      ...summary,
      state: outcome.kind,
      status: outcome.status,
      reason: outcome.reason,
      apnsId: outcome.apnsId,
      cause: outcome.cause,
      totalMs: outcome.timings.totalMs,
    },
    notification: { ...notification, payload: payloadOfBytes(body) },
    outcome,
  };
}

function toRequest(prepared: PreparedSend, { summary, notification, body }: PendingDelivery): SendRequest {
  return {
    environment: prepared.environment,
    endpoint: prepared.endpoint,
    credential: prepared.credential.credential,
    deviceToken: summary.deviceToken,
    notification,
    body,
    timeoutMs: prepared.timeoutMs,
  };
}
