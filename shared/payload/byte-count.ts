/** The bytes of text as it is sent: UTF-8. A lone surrogate is sent as U+FFFD, three bytes, and counted so. */
export function countUtf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
