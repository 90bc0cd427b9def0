/** As much of the D-Bus wire format as a ping needs (D-Bus Specification: Marshalling, Message Format). Little-endian. */

export interface MethodCall {
  readonly serial: number;
  readonly destination: string;
  readonly path: string;
  readonly interfaceName: string;
  readonly member: string;
}

export interface BusMessage {
  readonly replySerial: number | undefined;
  /** Given when the message is an error. */
  readonly errorName: string | undefined;
}

const methodCall = 1;
const protocolVersion = 1;
const fixedHeaderBytes = 16;
/** Of the specification: 128 MiB. A longer one is not D-Bus. */
const maxMessageBytes = 0x800_0000;

const fieldCodes = { path: 1, interfaceName: 2, member: 3, errorName: 4, replySerial: 5, destination: 6 } as const;

/** A method call without arguments. */
export function encodeMethodCall(call: MethodCall): Buffer {
  const fields = padded([
    stringField(fieldCodes.path, 'o', call.path),
    stringField(fieldCodes.interfaceName, 's', call.interfaceName),
    stringField(fieldCodes.member, 's', call.member),
    stringField(fieldCodes.destination, 's', call.destination),
  ]);
  const header = Buffer.alloc(fixedHeaderBytes);
  header.write('l', 0, 'latin1');
  header.writeUInt8(methodCall, 1);
  header.writeUInt8(protocolVersion, 3);
  header.writeUInt32LE(call.serial, 8);
  header.writeUInt32LE(fields.lengthBytes, 12);
  return Buffer.concat([header, fields.bytes]);
}

function stringField(code: number, signature: string, value: string): Buffer {
  const text = Buffer.from(value);
  const head = Buffer.from([code, 1, signature.charCodeAt(0), 0, 0, 0, 0, 0]);
  head.writeUInt32LE(text.length, 4);
  return Buffer.concat([head, text, Buffer.alloc(1)]);
}

/** Each field starts at a multiple of 8; the length does not count what pads the last. */
function padded(fields: readonly Buffer[]): { readonly bytes: Buffer; readonly lengthBytes: number } {
  const aligned = fields.map((field) => Buffer.concat([field, Buffer.alloc(align8(field.length) - field.length)]));
  const bytes = Buffer.concat(aligned);
  const last = fields.at(-1)?.length ?? 0;
  return { bytes, lengthBytes: bytes.length - (align8(last) - last) };
}

/** The whole messages at the start of the bytes. What is not a little-endian message ends the reading. */
export function readMessages(bytes: Buffer): { readonly messages: readonly BusMessage[]; readonly rest: Buffer } {
  const messages: BusMessage[] = [];
  let rest = bytes;
  while (rest.length >= fixedHeaderBytes && rest[0] === 'l'.charCodeAt(0)) {
    const fieldsEnd = fixedHeaderBytes + rest.readUInt32LE(12);
    const end = align8(fieldsEnd) + rest.readUInt32LE(4);
    if (end > rest.length || end > maxMessageBytes) break;
    messages.push(readFields(rest.subarray(fixedHeaderBytes, fieldsEnd)));
    rest = rest.subarray(end);
  }
  return { messages, rest };
}

function readFields(fields: Buffer): BusMessage {
  let replySerial: number | undefined;
  let errorName: string | undefined;
  let at = 0;
  // code, length of the signature (1), signature, zero, then the value
  while (at + 8 <= fields.length) {
    const code = fields[at];
    const signature = String.fromCharCode(fields[at + 2] ?? 0);
    const number = fields.readUInt32LE(at + 4);
    if (code === fieldCodes.replySerial) replySerial = number;
    if (code === fieldCodes.errorName) errorName = fields.toString('utf8', at + 8, at + 8 + number);
    at = align8(at + lengthOf(signature, number, fields[at + 4] ?? 0));
  }
  return { replySerial, errorName };
}

function lengthOf(signature: string, number: number, signatureLength: number): number {
  if (signature === 's' || signature === 'o') return 8 + number + 1;
  return signature === 'g' ? 4 + 1 + signatureLength + 1 : 8;
}

function align8(length: number): number {
  return Math.ceil(length / 8) * 8;
}
