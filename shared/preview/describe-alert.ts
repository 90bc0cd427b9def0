import { pushTypes } from '../apns/push-types.ts';
import { describeEffects } from '../messages/preview.ts';
import { alertTexts } from '../payload/alert-texts.ts';
import { judgeKey, type KeyVerdict, plainSpelling } from '../payload/judge-key.ts';
import { noticeableKeys } from '../payload/noticeable-keys.ts';
import type { DescribeInput } from './describe-input.ts';
import { describeSound, describeTexts } from './describe-texts.ts';
import { findMedia } from './find-media.ts';
import { note } from './note.ts';
import type { Banner, Effects, InterruptionLevel, MediaHint, PreviewNote, Silence } from './notification-look.ts';
import { isJsonObject, type JsonObject, memberIn, readKey, readText } from './read-key.ts';
import { nothing, type SilenceReason, why } from './silence.ts';

/** An alert push: a banner, or nothing with the reason. */
export function describeAlert(root: JsonObject, input: DescribeInput): Banner | Effects | Silence {
  const { appName, pushType } = input;
  const aps = memberIn(root, 'aps');
  if (aps === undefined) return nothing(appName, whyWithoutAps(root));
  if (!isJsonObject(aps)) return nothing(appName, why('aps-not-object'));
  const badge = badgeOf(aps, pushType);
  const sound = describeSound(readKey(aps, 'aps', 'sound', pushType));
  const described = describeTexts(memberIn(aps, 'alert'), pushType);
  if (described === null) {
    const reason = whyWithoutText(aps, input);
    if (reason !== undefined) return nothing(appName, reason, { badge, sound });
    const text = describeEffects({ badge, hasSound: sound !== null });
    return { kind: 'effects', appName, text, badge, sound, notes: [] };
  }
  const { texts, notes } = described;
  const level = levelOf(aps, pushType);
  const isCritical = level === 'critical' || sound?.isCritical === true;
  const isMutable = readKey(aps, 'aps', 'mutable-content', pushType) === 1;
  const media = findMedia(root);
  return {
    kind: 'banner',
    appName,
    ...texts,
    sound: level === 'passive' && !isCritical ? null : sound,
    badge,
    level: isCritical ? 'critical' : level,
    isMutable,
    threadId: readText(aps, 'aps', 'thread-id', pushType),
    category: readText(aps, 'aps', 'category', pushType),
    media: isMutable ? media : null,
    websiteAction: websiteActionOf(aps),
    notes: [
      ...notes,
      ...levelNotes(aps, isCritical ? 'critical' : level),
      ...(badge === 0 ? [note('badge-cleared')] : []),
      ...mediaNotes(media, isMutable),
      ...otherNotes(aps, input),
    ],
  };
}

function levelNotes(aps: JsonObject, level: InterruptionLevel): readonly PreviewNote[] {
  const said = memberIn(aps, 'interruption-level');
  if (typeof said === 'string' && level === 'active' && said !== 'active')
    return [note('level-unknown', { level: said })];
  return level === 'active' ? [] : [note(level)];
}

function mediaNotes(media: MediaHint | null, isMutable: boolean): readonly PreviewNote[] {
  if (media !== null && !isMutable) return [note('media-not-loaded', { path: media.path })];
  return [...(isMutable ? [note('mutable')] : []), ...(media === null ? [] : [note('media', media)])];
}

function otherNotes(aps: JsonObject, { pushType, topic }: DescribeInput): readonly PreviewNote[] {
  const thread = readText(aps, 'aps', 'thread-id', pushType);
  const category = readText(aps, 'aps', 'category', pushType);
  const isWebsite = topic.startsWith('web.') || memberIn(aps, 'url-args') !== undefined;
  return [
    thread === null ? note('thread-of-app') : note('thread', { thread }),
    ...(category === null ? [] : [note('category', { category })]),
    ...(readKey(aps, 'aps', 'content-available', pushType) === 1 ? [note('wakes-too')] : []),
    ...(readText(aps, 'aps', 'filter-criteria', pushType) === null ? [] : [note('filter-criteria')]),
    ...(isWebsite ? [note('website')] : []),
    ...(Object.hasOwn(pushTypes, pushType) ? [] : [note('unknown-push-type', { pushType })]),
  ];
}

function badgeOf(aps: JsonObject, pushType: string): number | null {
  const badge = readKey(aps, 'aps', 'badge', pushType);
  return typeof badge === 'number' ? badge : null;
}

const levels: readonly InterruptionLevel[] = ['passive', 'time-sensitive', 'critical'];

function levelOf(aps: JsonObject, pushType: string): InterruptionLevel {
  const said = readKey(aps, 'aps', 'interruption-level', pushType);
  return levels.find((level) => level === said) ?? 'active';
}

function websiteActionOf(aps: JsonObject): string | null {
  const alert = memberIn(aps, 'alert');
  return isJsonObject(alert) ? readText(alert, 'alert', 'action', 'alert') : null;
}

/** Keys of `aps` and `alert` that people write beside them. */
const besideAps = [...noticeableKeys, ...alertTexts.flatMap(({ plain, key }) => [plain, key])];

function whyWithoutAps(root: JsonObject): SilenceReason {
  const keys = Object.keys(root);
  const misspelled = keys.find((key) => plainSpelling(key) === 'aps');
  if (misspelled !== undefined) return why('aps-misspelled', { key: misspelled });
  const beside = keys.filter((key) => besideAps.includes(key));
  return beside.length > 0 ? why('keys-beside-aps', { keys: beside }) : why('no-aps');
}

/** Undefined: there is no alert, and badge or sound stand for themselves. */
function whyWithoutText(aps: JsonObject, { pushType }: DescribeInput): SilenceReason | undefined {
  const alert = memberIn(aps, 'alert');
  if (alert === undefined) return whyWithoutAlert(aps, pushType);
  if (!isJsonObject(alert)) return why(typeof alert === 'string' ? 'empty-alert' : 'alert-wrong-type');
  const keys = Object.keys(alert);
  const texts = alertTexts.flatMap(({ plain, key }) => [plain, key]);
  const wrong = texts.filter((key) => memberIn(alert, key) !== undefined && typeof memberIn(alert, key) !== 'string');
  if (wrong.length > 0) return why('alert-texts-wrong-type', { keys: wrong });
  const loose = alertTexts.map(({ args }) => args).filter((key) => keys.includes(key));
  if (loose.length > 0) return why('arguments-without-key', { keys: loose });
  const unknown = keys.filter((key) => judgeKey('alert', key, pushType).kind !== 'known').slice(0, 3);
  return unknown.length > 0 ? why('alert-keys-unknown', { keys: unknown }) : why('empty-alert');
}

function whyWithoutAlert(aps: JsonObject, pushType: string): SilenceReason | undefined {
  const judged = Object.keys(aps).map((key) => ({ key, verdict: judgeKey('aps', key, pushType) }));
  const misspelled = judged.find(({ verdict }) => verdict.kind === 'misspelled' && verdict.row.key === 'alert');
  if (misspelled !== undefined) return why('alert-misspelled', { key: misspelled.key });
  const beside = judged.filter(({ verdict }) => belongsInAlert(verdict)).map(({ key }) => key);
  if (beside.length > 0) return why('texts-beside-alert', { keys: beside });
  const sound = memberIn(aps, 'sound');
  const isPlayed = describeSound(readKey(aps, 'aps', 'sound', pushType)) !== null;
  if (isPlayed || badgeOf(aps, pushType) !== null) return undefined;
  if (memberIn(aps, 'badge') !== undefined) return why('badge-not-readable');
  if (sound !== undefined && sound !== '') return why('sound-not-readable');
  const isWaking = memberIn(aps, 'content-available') !== undefined;
  return why(isWaking ? 'content-available-only' : 'no-alert');
}

function belongsInAlert(verdict: KeyVerdict): boolean {
  if (verdict.kind !== 'misplaced' || verdict.row.where !== 'alert') return false;
  const { key } = verdict.row;
  return alertTexts.some((names) => names.plain === key || names.key === key);
}
