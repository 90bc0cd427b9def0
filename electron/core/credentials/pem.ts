export interface PemBlock {
  /** What stands after BEGIN. */
  readonly label: string;
  /** `undefined` when the body is not Base64. */
  readonly der: Buffer | undefined;
  /** The lines of RFC 1421 before the body. */
  readonly headers: string;
  /** By an old `Proc-Type: 4,ENCRYPTED` header. */
  readonly isEncrypted: boolean;
}

/**
 * The PEM blocks of a text, with whatever stands around them; also where the line breaks became `\n` in two characters or
 * blanks, or the last line is missing.
 */
export function findPemBlocks(text: string): readonly PemBlock[] {
  const lines = text.replaceAll(String.raw`\r`, '').replaceAll(String.raw`\n`, '\n');
  return lines
    .split(/-----BEGIN (?=[A-Z\d ]{1,60}-----)/)
    .slice(1)
    .map(readBlock);
}

/** Starts with the label. */
function readBlock(text: string): PemBlock {
  const labelEnd = text.indexOf('-----');
  const [content = ''] = text.slice(labelEnd + 5).split('-----END');
  const headers = /^\s*(?:[A-Za-z-]+:[^\n]*\n)*/.exec(content)?.[0] ?? '';
  const body = content.slice(headers.length).replace(/\s/g, '');
  const isBase64 = /^[A-Za-z\d+/]+={0,2}$/.test(body);
  return {
    label: text.slice(0, labelEnd),
    der: isBase64 ? Buffer.from(body, 'base64') : undefined,
    headers,
    isEncrypted: /^\s*Proc-Type:\s*4,\s*ENCRYPTED/m.test(headers),
  };
}

/** The text of a file that may be binary: every byte is kept, so that ASCII can be searched in it. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^\0+$/, '');
}
