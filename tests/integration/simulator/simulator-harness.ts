import { createSimulator } from '#core/simulator/create-simulator.ts';
import type { Simulator } from '#core/ports/simulator.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import type {
  ClientHttp2Session,
  IncomingHttpHeaders,
  IncomingHttpStatusHeader,
  OutgoingHttpHeaders,
} from 'node:http2';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { signProviderToken } from '../../support/sign-provider-token.ts';

/** A new folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pushbench-simulator-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return join(folder, 'simulator');
}

export interface StartedSimulator {
  readonly simulator: Simulator;
  readonly port: number;
  readonly folder: string;
}

/** A running simulator, stopped after the test. */
export async function startSimulator(folder?: string): Promise<StartedSimulator> {
  const place = folder ?? (await temporaryFolder());
  const simulator = await createSimulator({ folder: place, now: Date.now });
  const { port } = await simulator.start(0);
  onTestFinished(async () => {
    await simulator.stop();
  });
  return { simulator, port: port ?? 0, folder: place };
}

const authorizations = new Map<string, string>();

/** An `authorization` header that this simulator accepts; the same one each time, as APNs wants it. */
export function authorizationFor(simulator: Simulator): string {
  const authorization = authorizations.get(simulator.keyPem) ?? makeAuthorization(simulator);
  authorizations.set(simulator.keyPem, authorization);
  return authorization;
}

function makeAuthorization({ keyPem, keyId, teamId }: Simulator): string {
  const claims = { iss: teamId, iat: Math.floor(Date.now() / 1000) };
  return `bearer ${signProviderToken({ key: keyPem, header: { alg: 'ES256', kid: keyId }, claims })}`;
}

/** A client session, destroyed after the test. */
export function connectTo({ simulator, port }: StartedSimulator): ClientHttp2Session {
  const session = connect(`https://127.0.0.1:${String(port)}`, { ca: simulator.caPem });
  session.on('error', () => {
    // The request under test reports it.
  });
  onTestFinished(() => session.destroy());
  return session;
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The headers of a right request to the first sample device, apart from what is given. */
export function pushHeaders(simulator: Simulator, changes: OutgoingHttpHeaders = {}): OutgoingHttpHeaders {
  return {
    ':method': 'POST',
    ':path': `/3/device/${simulator.sampleDevices[0]?.token ?? ''}`,
    authorization: authorizationFor(simulator),
    'apns-topic': simulator.sampleBundleId,
    ...changes,
  };
}

/** Sends one request and waits for the whole answer. Without a body the request ends with its headers. */
export async function request(
  session: ClientHttp2Session,
  headers: OutgoingHttpHeaders,
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request(headers, { endStream: body === undefined });
    const chunks: Buffer[] = [];
    let answered: IncomingHttpHeaders & IncomingHttpStatusHeader = {};
    stream.on('response', (response) => {
      answered = response;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () =>
      resolve({ status: answered[':status'], headers: answered, body: Buffer.concat(chunks).toString() }),
    );
    stream.on('error', reject);
    if (body !== undefined) stream.end(body);
  });
}
