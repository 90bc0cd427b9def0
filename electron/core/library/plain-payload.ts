import { applyEdits, getNodeValue, modify, type Node } from 'jsonc-parser';
import type { ComposedPush } from '#shared/contract/schemas.ts';

/** Xcode writes the bundle id into a payload for `simctl push`; it is no part of what is sent. */
const simulatorKey = 'Simulator Target Bundle';

/**
 * A file that is nothing but a payload, as Xcode and other tools keep them (`.apns`), as a push with automatic headers.
 * `undefined` when nothing says that it is one.
 */
export function readPlainPayload(text: string, members: ReadonlyMap<string, Node>): ComposedPush | undefined {
  const aps = valueOf(members.get('aps'));
  const bundle = valueOf(members.get(simulatorKey));
  if (!isObject(aps) && typeof bundle !== 'string') return undefined;
  const payload = members.has(simulatorKey) ? applyEdits(text, modify(text, [simulatorKey], undefined, {})) : text;
  return {
    pushType: pushTypeOf(isObject(aps) ? aps : {}),
    bundleId: typeof bundle === 'string' && bundle !== '' ? bundle : null,
    topic: null,
    priority: null,
    expiration: { mode: 'automatic' },
    collapseId: '',
    apnsId: '',
    sendsMinified: false,
    payloadText: payload.trim(),
  };
}

/** The push type is a header, so the payload only hints at it. */
function pushTypeOf(aps: Readonly<Record<string, unknown>>): string {
  if ('content-state' in aps) return 'liveactivity';
  const isNoticeable = ['alert', 'badge', 'sound'].some((key) => key in aps);
  return aps['content-available'] === 1 && !isNoticeable ? 'background' : 'alert';
}

function valueOf(node: Node | undefined): unknown {
  return node === undefined ? undefined : (getNodeValue(node) as unknown);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
