import { isUuid } from '#shared/apns/headers.ts';
import { strictReason, writeStrictAnswer } from '#shared/apns/strict-mode.ts';
import { randomUUID } from 'node:crypto';
import type {
  OutgoingHttpHeaders,
  ServerHttp2Session,
  ServerHttp2Stream,
  ServerStreamResponseOptions,
} from 'node:http2';
import type { ClientCertificate } from './client-certificate.ts';
import { findHeader, pairHeaders } from './header-list.ts';
import type { HeaderList } from './header-list.ts';
import type { AcceptedProviderToken } from './judge-provider-token.ts';
import type { SimulatedRequest, Verdict } from './judge-request.ts';

export type RequestJudge = (request: SimulatedRequest, body: Buffer) => Verdict;

/** A request with the answer it got. */
export interface JudgedRequest {
  readonly headers: HeaderList;
  /** The body, up to the first mebibyte. */
  readonly body: Buffer;
  readonly verdict: Verdict;
  /** The certificate of the connection; null when the client showed none. */
  readonly certificate: ClientCertificate | null;
  /** As answered: the request's own, or the one made for it. */
  readonly apnsId: string;
}

/** Far above every payload limit. What comes after it is read and dropped, so that no client gets stuck sending. */
const bodyLimitBytes = 1024 * 1024;

/** The stream limit of a connection that has shown a certificate or a valid provider token, as observed on APNs. */
export const provenConcurrentStreams = 1000;

/** Answers each request of a session once its body is there, and reports it after the answer was given to the session. */
export function receiveRequests(
  session: ServerHttp2Session,
  certificate: ClientCertificate | null,
  judge: RequestJudge,
  onJudged: (request: JudgedRequest) => void,
): void {
  const acceptedTokens: AcceptedProviderToken[] = [];

  session.on('stream', (stream, joinedHeaders, _flags, rawHeaders) => {
    stream.on('error', () => {
      // The client took its request back.
    });
    if (joinedHeaders.expect === '100-continue') stream.additionalHeaders({ ':status': 100 });
    const headers = pairHeaders(rawHeaders);
    readBody(stream, (body) => {
      const verdict = judge({ headers, bodyBytes: body.length, certificate, acceptedTokens }, body);
      noteToken(verdict.providerToken);
      const apnsId = answeredId(headers);
      answer(stream, findHeader(headers, ':method'), verdict, apnsId);
      onJudged({ headers, body, verdict, certificate, apnsId });
    });
  });

  function noteToken(token: AcceptedProviderToken | null): void {
    if (token === null || acceptedTokens.some(({ jwt }) => jwt === token.jwt)) return;
    acceptedTokens.push(token);
    if (acceptedTokens.length === 1 && !session.destroyed) {
      session.settings({ maxConcurrentStreams: provenConcurrentStreams });
    }
  }
}

/** Gives the body when it has ended, or as soon as it is beyond every limit. */
function readBody(stream: ServerHttp2Stream, onBody: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  let isJudged = false;
  const finish = () => {
    if (isJudged || stream.destroyed) return;
    isJudged = true;
    onBody(Buffer.concat(chunks));
  };
  stream.on('data', (chunk: Buffer) => {
    if (isJudged) return;
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > bodyLimitBytes) finish();
  });
  stream.on('end', finish);
}

/** Echoes the request's id; makes one, in upper case as APNs does, when there is none that could be an id. */
function answeredId(headers: HeaderList): string {
  const apnsId = findHeader(headers, 'apns-id');
  return apnsId !== undefined && isUuid(apnsId) ? apnsId : randomUUID().toUpperCase();
}

/** APNs sends no `date`. The option is Node's; its published types lack it. */
const withoutDate: ServerStreamResponseOptions & { readonly sendDate: boolean } = { sendDate: false };

function answer(stream: ServerHttp2Stream, method: string | undefined, verdict: Verdict, apnsId: string): void {
  if (stream.destroyed || stream.closed) return;
  const headers: OutgoingHttpHeaders = { ':status': verdict.status, 'apns-id': apnsId };
  if (verdict.reason === null) {
    stream.respond({ ...headers, 'apns-unique-id': randomUUID() }, { ...withoutDate, endStream: true });
    return;
  }
  // An answer to HEAD has no body; Node ends the stream itself.
  stream.respond(headers, withoutDate);
  if (method !== 'HEAD') stream.end(errorBody(verdict));
}

function errorBody({ reason, timestampMs, findings = [] }: Verdict): string {
  if (reason === strictReason) {
    return writeStrictAnswer(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message));
  }
  return JSON.stringify(timestampMs === null ? { reason } : { reason, timestamp: timestampMs });
}
