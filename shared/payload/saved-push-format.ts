import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { z } from 'zod';
import { composedPushSchema, type ComposedPush, type ExpirationChoice } from '../contract/drafts.ts';
import { readApnsFile, simulatorBundleId } from './apns-file.ts';
import { isJson } from './json-text.ts';

/*
 * A saved push as a file: an object of the headers that were chosen (automatic ones are left out) and, last, the
 * payload, character for character as it was typed, so that a diff shows what changed. Text that is not JSON is a
 * string under `payloadText` instead.
 */

const version = 1;

const expirationSchema = z.union([
  z.literal('none'),
  z.object({ seconds: z.number().int().min(1) }),
  z.object({ date: z.iso.datetime() }),
  /** A time that has no calendar date. */
  z.object({ atMs: z.number().int() }),
]);

const headerSchema = z.object({
  pushbench: z.literal(version),
  pushType: z.string(),
  bundleId: z.string().optional(),
  topic: z.string().optional(),
  priority: z.number().int().optional(),
  expiration: expirationSchema.optional(),
  collapseId: z.string().optional(),
  apnsId: z.string().optional(),
  sendsMinified: z.literal(true).optional(),
  payloadText: z.string().optional(),
});
type Header = z.infer<typeof headerSchema>;

/**
 * What a file holds; `damage` says what is wrong with it: a line, or the name of what does not fit. `newerFormat` is
 * the number that a newer version of Pushbench wrote.
 */
export type ReadPush =
  | { readonly ok: true; readonly push: ComposedPush }
  | { readonly ok: false; readonly damage: string }
  | { readonly ok: false; readonly newerFormat: number };

/** The text of the file. Reading it back gives the same push, for any payload text. */
export function formatSavedPush(push: ComposedPush): string {
  const verbatim = joinFile(push, ['payload', push.payloadText]);
  const read = isVerbatim(push.payloadText) ? readSavedPush(verbatim) : undefined;
  if (read?.ok === true && read.push.payloadText === push.payloadText) return verbatim;
  return joinFile(push, ['payloadText', JSON.stringify(push.payloadText)]);
}

/** Whether text can stand in the file as it is: valid JSON without white space around it, and writable as UTF-8. */
function isVerbatim(text: string): boolean {
  return text.isWellFormed() && text === text.trim() && isJson(text);
}

function joinFile(push: ComposedPush, payload: [key: string, json: string]): string {
  const header = {
    pushbench: version,
    pushType: push.pushType,
    bundleId: push.bundleId ?? undefined,
    topic: push.topic ?? undefined,
    priority: push.priority ?? undefined,
    expiration: writeExpiration(push.expiration),
    collapseId: push.collapseId === '' ? undefined : push.collapseId,
    apnsId: push.apnsId === '' ? undefined : push.apnsId,
    sendsMinified: push.sendsMinified || undefined,
  } satisfies Header;
  const entries = Object.entries(header).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, JSON.stringify(value)]],
  );
  const lines = [...entries, payload].map(([key, json]) => `  "${String(key)}": ${String(json)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function writeExpiration(choice: ExpirationChoice): z.infer<typeof expirationSchema> | undefined {
  switch (choice.mode) {
    case 'automatic':
      return undefined;
    case 'none':
      return 'none';
    case 'duration':
      return { seconds: choice.seconds };
    case 'date': {
      const date = new Date(choice.atMs);
      // Beyond year 9999 (and before year 0) the calendar form is another one.
      const isUsual = !Number.isNaN(date.getTime()) && /^\d{4}-/.test(date.toISOString());
      return isUsual ? { date: date.toISOString() } : { atMs: choice.atMs };
    }
  }
}

function readExpiration(written: z.infer<typeof expirationSchema> | undefined): ExpirationChoice {
  if (written === undefined) return { mode: 'automatic' };
  if (written === 'none') return { mode: 'none' };
  if ('seconds' in written) return { mode: 'duration', seconds: written.seconds };
  return { mode: 'date', atMs: 'date' in written ? Date.parse(written.date) : written.atMs };
}

/**
 * Reads the text of a file; a byte order mark at its start is skipped. Names it does not know are passed over. A file
 * that is a payload and nothing else is a push with automatic headers.
 */
export function readSavedPush(fileText: string): ReadPush {
  const text = fileText.startsWith('\uFEFF') ? fileText.slice(1) : fileText;
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nested so deeply that the parser ran out of stack.
    return { ok: false, damage: 'depth' };
  }
  const [error] = errors;
  if (error !== undefined) return { ok: false, damage: `line ${lineOf(text, error.offset)}` };
  if (root?.type !== 'object') return { ok: false, damage: 'line 1' };
  return readObject(text, root);
}

/** The members of an object; of several with one name the last counts, as in `JSON.parse`. */
function membersOf(root: Node): Map<string, Node> {
  const members = new Map<string, Node>();
  for (const { children } of root.children ?? []) {
    const [key, value] = children ?? [];
    if (key !== undefined && value !== undefined) members.set(String(key.value), value);
  }
  return members;
}

function readObject(text: string, root: Node): ReadPush {
  const members = membersOf(root);
  const format = members.get('pushbench');
  // Something has to say that it is a payload.
  const isPlain = members.get('aps')?.type === 'object' || simulatorBundleId(root) !== undefined;
  const plain = format === undefined && isPlain ? readApnsFile(text) : undefined;
  if (plain !== undefined) return { ok: true, push: { ...plain, payloadText: plain.payloadText.trim() } };
  if (format?.type === 'number' && Number(format.value) > version) {
    return { ok: false, newerFormat: Number(format.value) };
  }
  const payload = members.get('payload');
  const known = Object.keys(headerSchema.shape).flatMap((key) => {
    const node = members.get(key);
    return node === undefined ? [] : [[key, getNodeValue(node) as unknown] as const];
  });
  const header = headerSchema.safeParse(Object.fromEntries(known));
  if (!header.success) return { ok: false, damage: String(header.error.issues[0]?.path[0] ?? 'pushbench') };
  const payloadText =
    payload === undefined ? header.data.payloadText : text.slice(payload.offset, payload.offset + payload.length);
  if (payloadText === undefined) return { ok: false, damage: 'payload' };
  return { ok: true, push: toPush(header.data, payloadText) };
}

function toPush(header: Header, payloadText: string): ComposedPush {
  return composedPushSchema.parse({
    pushType: header.pushType,
    bundleId: header.bundleId ?? null,
    topic: header.topic ?? null,
    priority: header.priority ?? null,
    expiration: readExpiration(header.expiration),
    collapseId: header.collapseId ?? '',
    apnsId: header.apnsId ?? '',
    sendsMinified: header.sendsMinified ?? false,
    payloadText,
  });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
