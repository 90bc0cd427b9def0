import type { Arrival } from '../ports/types.ts';
import { randomUUID } from 'node:crypto';
import { decodeHeader, findHeader } from './header-list.ts';
import type { HeaderList } from './header-list.ts';
import { deviceTokenOf } from './judge-request.ts';
import type { JudgedRequest } from './receive-requests.ts';
import { findDevice } from './simulated-world.ts';
import type { SimulatedWorld } from './simulated-world.ts';

const arrivalsLimit = 200;
const payloadTextLimit = 8192;

/** The most recent requests, and those who watch them come. */
export interface ArrivalLog {
  /** Newest first, at most 200. */
  list(): readonly Arrival[];
  clear(): void;
  add(arrival: Arrival): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (arrival: Arrival) => void): () => void;
}

export function createArrivalLog(): ArrivalLog {
  let arrivals: readonly Arrival[] = [];
  const listeners = new Set<(arrival: Arrival) => void>();
  return {
    list: () => arrivals,
    clear() {
      arrivals = [];
    },
    add(arrival) {
      arrivals = [arrival, ...arrivals.slice(0, arrivalsLimit - 1)];
      for (const listener of listeners) notify(listener, arrival);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A listener only watches: what goes wrong in it must not reach the client whose request it was told of. */
function notify(listener: (arrival: Arrival) => void, arrival: Arrival): void {
  try {
    listener(arrival);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** What is shown of a judged request; the provider token is left out. */
export function describeArrival(request: JudgedRequest, world: SimulatedWorld, atMs: number): Arrival {
  const { headers, body, verdict, certificate, apnsId } = request;
  const path = findHeader(headers, ':path') ?? '';
  const token = deviceTokenOf(path);
  const topic = textHeader(headers, 'apns-topic');
  return {
    id: randomUUID(),
    atMs,
    method: findHeader(headers, ':method') ?? '',
    path,
    status: verdict.status,
    reason: verdict.reason,
    apnsId,
    deviceToken: token === undefined || token === '' ? null : token,
    deviceName: findDevice(world, token ?? '', topic)?.name ?? null,
    topic,
    credential:
      certificate !== null ? 'certificate' : findHeader(headers, 'authorization') !== undefined ? 'token' : null,
    pushType: textHeader(headers, 'apns-push-type'),
    findings: verdict.findings ?? [],
    payloadBytes: body.length,
    payloadText: body
      .subarray(0, payloadTextLimit * 4)
      .toString('utf8')
      .slice(0, payloadTextLimit),
    headers: headers.map(([name, value]) => [name, name === 'authorization' ? '[redacted]' : decodeHeader(value)]),
  };
}

function textHeader(headers: HeaderList, name: string): string | null {
  const value = findHeader(headers, name);
  return value === undefined ? null : decodeHeader(value);
}
