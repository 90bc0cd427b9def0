const encoder = new TextEncoder();
/** Shorter text is counted fastest by writing it; longer text would only fill memory. */
const shortLength = 16_384;
const room = new Uint8Array(3 * shortLength);

/**
 * The bytes of text, or of a stretch of it in UTF-16 code units, as it is sent: UTF-8. A lone surrogate is sent as
 * U+FFFD, three bytes, and counted so.
 */
export function countUtf8Bytes(text: string, start = 0, end = text.length): number {
  if (end - start < shortLength) return encoder.encodeInto(text.slice(start, end), room).written;
  let bytes = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isLead(unit) && at + 1 < end && isTrail(text.charCodeAt(at + 1))) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
