import { http2ErrorName } from './http2-error-names.ts';
import { peerText } from './peer-text.ts';

/** The peer's goodbye on a connection. */
export interface Goaway {
  /** HTTP/2 error code; 0 for a graceful end. */
  readonly code: number;
  /** The last request that the peer may have processed. */
  readonly lastStreamId: number;
  /** The peer's own words, else the name of its error, else empty. */
  readonly reason: string;
}

/**
 * Reads a GOAWAY frame. APNs sometimes sends two of them and explains itself in the first only, so what `earlier` says
 * stays unless this frame has words of its own.
 */
export function readGoaway(
  earlier: Goaway | null,
  code: number,
  lastStreamId: number,
  opaque: Buffer | undefined,
): Goaway {
  const errorName = code === 0 ? '' : http2ErrorName(code);
  const reasons = [peerText(wordsOf(opaque?.toString('utf8') ?? '')), earlier?.reason ?? '', errorName];
  return { code, lastStreamId, reason: reasons.find((reason) => reason !== '') ?? '' };
}

/** APNs explains itself in a JSON object; others in plain text or not at all. */
function wordsOf(text: string): string {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && 'reason' in content) {
      return typeof content.reason === 'string' ? content.reason : '';
    }
  } catch {
    // Not JSON: shown as it is.
  }
  return text;
}
