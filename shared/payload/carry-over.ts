import { isApsReadBySystem, isPushType, type PushType } from '../apns/push-types.ts';
import { isPassTopic } from '../apns/topics.ts';
import { carryOverMessages, payloadAdvice } from '../messages/carry-over.ts';
import { findApsKey, isOfUse } from './aps-keys.ts';
import { add, apply, type Carrying, described, keepOnly, move, rewrite, takeOut, valueAtPath } from './carrying.ts';
import { setMember, setMemberText } from './edit-payload.ts';
import { lastMember, objectAt, openPayload, rootObject } from './payload-source.ts';

/** What becomes of a payload when its push goes to another type. */
export type CarriedPayload =
  | { readonly kind: 'fits'; readonly advice: string }
  | {
      readonly kind: 'change';
      /** What would be done and why, in sentences. */
      readonly advice: string;
      /** The text afterwards. */
      readonly text: string;
    }
  | { readonly kind: 'cannot'; readonly advice: string };

interface Wanted {
  /** Members that do not belong, by their keys from the root. */
  readonly without: readonly (readonly string[])[];
  /** Members that are set where they are not right, with the text of their value. */
  readonly with: readonly { readonly path: readonly string[]; readonly text: string; readonly isExact?: boolean }[];
}

const noticeable = [
  ['aps', 'alert'],
  ['aps', 'badge'],
  ['aps', 'sound'],
];
const contentChanged = { path: ['aps', 'content-changed'], text: 'true', isExact: true };
const free: Wanted = { without: [], with: [] };

/**
 * What each push type wants of a payload, besides that keys of Apple's that it does not read go out; an MDM push has
 * nothing but `mdm`. Source: the pages of Apple on each, see `payloadAdvice`.
 */
const wanted: Readonly<Record<PushType, Wanted>> = {
  alert: free,
  background: {
    without: [],
    with: [{ path: ['aps', 'content-available'], text: '1', isExact: true }],
  },
  voip: free,
  liveactivity: {
    without: [],
    with: [
      { path: ['aps', 'timestamp'], text: '{{now}}' },
      { path: ['aps', 'event'], text: '"update"' },
      { path: ['aps', 'content-state'], text: '{}' },
    ],
  },
  widgets: { without: [], with: [contentChanged] },
  controls: { without: [], with: [contentChanged] },
  complication: free,
  fileprovider: {
    without: [['aps']],
    with: [
      { path: ['container-identifier'], text: '"NSFileProviderWorkingSetContainerItemIdentifier"' },
      { path: ['domain'], text: '""' },
    ],
  },
  location: free,
  pushtotalk: free,
  mdm: { without: [], with: [] },
};

export interface CarryInput {
  readonly payloadText: string;
  readonly from: string;
  readonly to: string;
  readonly topic: string;
}

/**
 * What makes a payload fit another push type, as far as Apple's documentation says what fits. Keys of one's own, the
 * order and the layout stay. A payload that fits is not changed, nor one for a push type that is not documented.
 */
export function carryPayload({ payloadText, from, to, topic }: CarryInput): CarriedPayload {
  if (!isPushType(to) || isPassTopic(topic)) return { kind: 'fits', advice: '' };
  const { why, then } = payloadAdvice[to];
  const source = openPayload(payloadText);
  const root = source && rootObject(source);
  if (root === undefined || source === undefined) {
    return { kind: 'cannot', advice: carryOverMessages[source === undefined ? 'not-json' : 'not-an-object']() };
  }
  const aps = lastMember(root, 'aps');
  const isApsWrong = aps !== undefined && objectAt(source, aps.value.offset) === undefined;
  const isApsKept = wanted[to].without.every((path) => path.length > 1);
  if (isApsWrong && isApsKept && isApsReadBySystem(to)) {
    return { kind: 'cannot', advice: carryOverMessages['aps-not-object']() };
  }
  const isAlone = to === 'mdm';
  const carrying: Carrying = { text: payloadText, takenOut: [], added: [], moved: [], rewritten: [] };
  if (isAlone) keepOnly(carrying, 'mdm');
  else carry(carrying, from, to);
  if (carrying.text === payloadText) return { kind: 'fits', advice: payloadHint(to) };
  const advice = [
    why,
    described(carrying, isAlone),
    ...(then === undefined || carrying.added.length === 0 ? [] : [then]),
  ].join(' ');
  return { kind: 'change', advice, text: carrying.text };
}

function payloadHint(to: PushType): string {
  return wanted[to] === free && to !== 'alert'
    ? [payloadAdvice[to].why, payloadAdvice[to].then ?? ''].join(' ').trim()
    : '';
}

function carry(carrying: Carrying, from: string, to: PushType): void {
  if (to === 'liveactivity') writeForActivity(carrying);
  else if (to === 'alert') writeForAlert(carrying);
  for (const path of wanted[to].without) takeOut(carrying, path);
  if (from === 'mdm' && to !== 'mdm') takeOut(carrying, ['mdm']);
  if (isApsReadBySystem(to)) takeOutForeign(carrying, to);
  for (const { path, text, isExact = false } of wanted[to].with) {
    const present = valueAtPath(carrying.text, path);
    if (present === undefined || (isExact && present.text !== text)) add(carrying, path, text);
  }
  if (to === 'alert' && noticeable.every((path) => valueAtPath(carrying.text, path) === undefined)) {
    add(carrying, ['aps', 'alert'], '{"title": "", "body": ""}', { title: '', body: '' });
  }
}

/** Keys of Apple's that the push type does not read. */
function takeOutForeign(carrying: Carrying, to: PushType): void {
  const source = openPayload(carrying.text);
  const aps = source && lastMember(rootObject(source), 'aps');
  const members = source && aps ? (objectAt(source, aps.value.offset)?.members ?? []) : [];
  for (const key of new Set(members.map((member) => member.key))) {
    const row = findApsKey('aps', key, to);
    if (row !== undefined && !isOfUse(row, to)) takeOut(carrying, ['aps', key]);
  }
}

const localized = [
  { text: 'title', key: 'title-loc-key', args: 'title-loc-args' },
  { text: 'body', key: 'loc-key', args: 'loc-args' },
] as const;

/** A Live Activity has its sound inside of the alert, and names translations inside of title and body. */
function writeForActivity(carrying: Carrying): void {
  const alert = ['aps', 'alert'];
  const present = valueAtPath(carrying.text, alert);
  if (typeof present?.value === 'string') {
    rewrite(carrying, 'alert', setMember(carrying.text, alert, { body: present.value }), 'an object with “body”');
  }
  for (const { text, key, args } of localized) {
    const locKey = valueAtPath(carrying.text, [...alert, key]);
    if (locKey === undefined) continue;
    const locArgs = valueAtPath(carrying.text, [...alert, args]);
    for (const old of [text, key, args]) apply(carrying, setMember(carrying.text, [...alert, old], undefined));
    apply(carrying, setMemberText(carrying.text, [...alert, text, 'loc-key'], locKey.text));
    if (locArgs !== undefined)
      apply(carrying, setMemberText(carrying.text, [...alert, text, 'loc-args'], locArgs.text));
    carrying.rewritten.push(carryOverMessages.becomes({ key, what: `“loc-key” in “${text}”` }));
  }
  const sound = valueAtPath(carrying.text, ['aps', 'sound']);
  if (sound === undefined) return;
  if (valueAtPath(carrying.text, alert) === undefined) takeOut(carrying, ['aps', 'sound']);
  else move(carrying, 'sound', ['aps', 'sound'], [...alert, 'sound'], 'alert');
}

/** The way back from that. */
function writeForAlert(carrying: Carrying): void {
  const alert = ['aps', 'alert'];
  for (const { text, key, args } of localized) {
    const locKey = valueAtPath(carrying.text, [...alert, text, 'loc-key']);
    if (locKey === undefined) continue;
    const locArgs = valueAtPath(carrying.text, [...alert, text, 'loc-args']);
    apply(carrying, setMember(carrying.text, [...alert, text], undefined));
    apply(carrying, setMemberText(carrying.text, [...alert, key], locKey.text));
    if (locArgs !== undefined) apply(carrying, setMemberText(carrying.text, [...alert, args], locArgs.text));
    carrying.rewritten.push(carryOverMessages.becomes({ key: text, what: `“${key}”` }));
  }
  if (valueAtPath(carrying.text, ['aps', 'sound']) === undefined) {
    move(carrying, 'sound', [...alert, 'sound'], ['aps', 'sound'], 'aps');
  }
}
