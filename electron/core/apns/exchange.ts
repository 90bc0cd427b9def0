import { type ClientHttp2Stream, constants, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from 'node:http2';
import { type Answer, bodyLimit } from './answer.ts';
import { errorCode } from './dial.ts';
import type { HeaderList } from '#shared/contract/notification.ts';
import { fromWire, shownHeaders } from './request-headers.ts';

/** Number of the HEADERS frame. Source: RFC 9113, section 6.2. */
const headersFrame = 1;

type ResponseHeaders = IncomingHttpHeaders & IncomingHttpStatusHeader;

/** One request under way, seen through its stream. */
export class Exchange {
  readonly #stream: ClientHttp2Stream;
  #response: ResponseHeaders | null = null;
  #body = '';
  /** As far as it is wanted. */
  #isWhole = false;
  #hasLeft: boolean;
  /** When the request left, by `performance.now()`. */
  readonly leftAtMs = performance.now();
  #firstByteAtMs: number | null = null;
  #errorCode = '';
  /** Resolves when the answer is complete or none will come. Never rejects. */
  readonly ended: Promise<void>;

  constructor(stream: ClientHttp2Stream) {
    this.#stream = stream;
    this.#hasLeft = stream.id !== undefined;
    this.ended = new Promise((resolve) => {
      stream.once('response', (headers) => {
        this.#firstByteAtMs = performance.now();
        this.#response = headers;
      });
      stream.on('data', (chunk: Buffer | string) => {
        if (this.#body.length >= bodyLimit) return;
        this.#body = (this.#body + String(chunk)).slice(0, bodyLimit);
        if (this.#body.length < bodyLimit) return;
        // A body of any length would be read up to the deadline.
        this.#isWhole = true;
        stream.close(constants.NGHTTP2_CANCEL);
        resolve();
      });
      stream.once('frameError', (frameType) => {
        if (frameType === headersFrame) this.#hasLeft = false;
      });
      stream.once('end', () => {
        this.#isWhole = true;
        if (this.#response !== null) resolve();
      });
      stream.once('close', resolve);
      stream.on('error', (error) => {
        this.#errorCode = errorCode(error);
      });
    });
  }

  /** Whether the request was given to the connection: a stream without a number never was. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  get streamId(): number {
    return this.#stream.id ?? 0;
  }

  /** HTTP/2 error code that the stream ended with. */
  get resetCode(): number {
    return this.#stream.rstCode;
  }

  /** Code of the error that the stream ended with; empty when there was none. */
  get errorCode(): string {
    return this.#errorCode;
  }

  get firstByteMs(): number | null {
    return this.#firstByteAtMs === null ? null : this.#firstByteAtMs - this.leftAtMs;
  }

  get requestHeaders(): HeaderList {
    return this.#hasLeft ? shownHeaders(this.#stream.sentHeaders) : [];
  }

  get responseHeaders(): HeaderList {
    return this.#response === null ? [] : shownHeaders(this.#response);
  }

  /** What has arrived; null without response headers. The body may be incomplete when the stream was cut. */
  get answer(): Answer | null {
    const response = this.#response;
    if (response === null) return null;
    return {
      status: response[':status'] ?? 0,
      apnsId: single(response['apns-id']),
      apnsUniqueId: single(response['apns-unique-id']),
      body: this.#body,
      isCutOff: !this.#isWhole,
    };
  }

  /** Ends what is still open of the stream. */
  finish(): void {
    if (!this.#stream.closed && !(this.#stream.readableEnded && this.#stream.writableFinished)) {
      this.#stream.close(constants.NGHTTP2_CANCEL);
    }
  }
}

function single(value: string | string[] | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return one === undefined ? null : fromWire(one);
}
