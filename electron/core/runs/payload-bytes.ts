import { isUtf8 } from 'node:buffer';
import type { Payload } from '#shared/contract/notification.ts';
import { fail } from '#shared/failure.ts';
import { readPayloadTree } from '#shared/payload/payload-tree.ts';
import { textPlace } from '#shared/payload/text-place.ts';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The exact bytes of a payload. */
export function payloadBytes(payload: Payload): Buffer {
  return Buffer.from(payload.content, payload.encoding === 'base64' ? 'base64' : 'utf8');
}

/** Bytes as a payload: text where the bytes are UTF-8, so that they come out the same again. */
export function payloadOfBytes(bytes: Buffer): Payload {
  return isUtf8(bytes)
    ? { encoding: 'utf8', content: bytes.toString('utf8') }
    : { encoding: 'base64', content: bytes.toString('base64') };
}

/**
 * Throws unless the bytes are one JSON text in UTF-8: `payload-empty`, `payload-not-utf8`, `payload-has-byte-order-mark`, or
 * `payload-not-json` with the place of the first error.
 */
export function assertJson(body: Buffer): void {
  if (body.length === 0) throw fail('payload-empty');
  if (!isUtf8(body)) throw fail('payload-not-utf8');
  if (body.subarray(0, 3).equals(byteOrderMark)) throw fail('payload-has-byte-order-mark');
  try {
    JSON.parse(body.toString('utf8'));
  } catch {
    const text = body.toString('utf8');
    throw fail('payload-not-json', textPlace(text, readPayloadTree(text).syntaxProblem?.offset ?? 0));
  }
}
