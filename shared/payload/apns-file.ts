import type { Node } from 'jsonc-parser';
import { findPushType } from '../apns/push-types.ts';
import type { ComposedPush } from '../contract/drafts.ts';
import { apsKeys } from './aps-keys.ts';
import { automaticHeaders } from './automatic-headers.ts';
import { noticeableKeys } from './noticeable-keys.ts';
import { type Member, memberOf, membersOf, type PayloadTree, readPayloadTree, valueOf } from './payload-tree.ts';
import { maskVariables } from './resolve-variables.ts';

/*
 * A file that is nothing but a payload, as Xcode and other tools keep them (`.apns`). `simctl push` finds the app by
 * one key that is no part of what is sent. Source: `xcrun simctl help push`
 */

const simulatorKey = 'Simulator Target Bundle';

/** The app that a payload names for the Simulator; `undefined` when it names none. */
export function simulatorBundleId(root: Node | undefined): string | undefined {
  const bundleId = valueOf(memberOf(root, simulatorKey)?.valueNode);
  return typeof bundleId === 'string' && bundleId !== '' ? bundleId : undefined;
}

/**
 * Reads a file as a push with automatic headers: its bundle id is the one for the Simulator, its push type a guess, and
 * its payload what is left, character for character. Variables may stand in it. `undefined` for what is no JSON object.
 */
export function readApnsFile(text: string): ComposedPush | undefined {
  const tree = readTree(text);
  if (tree.root?.type !== 'object' || tree.syntaxProblem !== null) return undefined;
  return {
    ...automaticHeaders,
    pushType: guessPushType(valueOf(tree.root)),
    bundleId: simulatorBundleId(tree.root) ?? null,
    payloadText: withoutSimulatorKey(text),
  };
}

/**
 * The payload as a file for the Simulator, written as its text is: the bundle id comes first, in place of one that
 * stands in it. `readApnsFile` gives both back. `undefined` for what is no JSON object.
 */
export function formatApnsFile(payloadText: string, bundleId: string): string | undefined {
  const text = withoutSimulatorKey(payloadText);
  const { root, syntaxProblem } = readTree(text);
  if (root?.type !== 'object' || syntaxProblem !== null) return undefined;
  const start = root.offset + 1;
  const [first, second] = membersOf(root);
  const colon =
    first === undefined ? ': ' : text.slice(first.keyNode.offset + first.keyNode.length, first.valueNode?.offset);
  const own = `${JSON.stringify(simulatorKey)}${colon}${JSON.stringify(bundleId)}`;
  if (first === undefined) return text.slice(0, start) + own + text.slice(start);
  const gap = text.slice(start, first.keyNode.offset);
  const between = second === undefined ? gap : text.slice(endOf(first), second.keyNode.offset).replace(',', '');
  return `${text.slice(0, start)}${gap}${own},${between}${text.slice(first.keyNode.offset)}`;
}

/**
 * Whether Apple’s Simulator takes such pushes from a file: only those to apps. Of an unknown push type nobody knows.
 */
export function isForSimulator(pushType: string): boolean {
  return (findPushType(pushType)?.tokenKind ?? 'app') === 'app';
}

/** The text without the members of that name, and without the commas that are too many then. */
function withoutSimulatorKey(text: string): string {
  const members = membersOf(readTree(text).root);
  const kept = [...members.entries()].filter(([, { key }]) => key !== simulatorKey);
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || kept.length === members.length) return text;
  const parts = kept.map(([index, member], place) => {
    const isLast = place === kept.length - 1;
    return text.slice(member.keyNode.offset, isLast ? endOf(member) : members[index + 1]?.keyNode.offset);
  });
  return [text.slice(0, first.keyNode.offset), ...parts, text.slice(endOf(last))].join('');
}

function readTree(text: string): PayloadTree {
  return readPayloadTree(maskVariables(text));
}

function endOf({ keyNode, valueNode = keyNode }: Member): number {
  return valueNode.offset + valueNode.length;
}

/** The push type is a header, so the payload only hints at it. */
function guessPushType(payload: unknown): string {
  if (!isObject(payload)) return 'alert';
  if (!('aps' in payload))
    return 'mdm' in payload ? 'mdm' : 'container-identifier' in payload ? 'fileprovider' : 'alert';
  const aps = isObject(payload.aps) ? payload.aps : {};
  const telling = apsKeys.find(({ key, where, pushTypes }) => where === 'aps' && key in aps && pushTypes !== undefined);
  if (telling?.pushTypes?.includes('alert') === false) return telling.pushTypes[0] ?? 'alert';
  const isNoticeable = noticeableKeys.some((key) => key in aps);
  return aps['content-available'] === 1 && !isNoticeable ? 'background' : 'alert';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
