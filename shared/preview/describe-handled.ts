import { isPassTopic } from '../apns/topics.ts';
import { handledTitles } from '../messages/preview.ts';
import { plainSpelling } from '../payload/judge-key.ts';
import { noticeableKeys } from '../payload/noticeable-keys.ts';
import type { DescribeInput } from './describe-input.ts';
import { note } from './note.ts';
import type { BackgroundUpdate, Handled, HandledBy, PreviewNote, Silence, ValueRow } from './notification-look.ts';
import { isJsonObject, type JsonObject, memberIn } from './read-key.ts';
import { nothing, why } from './silence.ts';
import { noRows, valueRows } from './value-rows.ts';

/** A background push: the app is woken, or not even that. */
export function describeBackground(root: JsonObject, input: DescribeInput): BackgroundUpdate | Silence | Handled {
  const { appName, topic } = input;
  if (isPassTopic(topic)) return describePass(input);
  const aps = memberIn(root, 'aps');
  if (aps !== undefined && !isJsonObject(aps)) return nothing(appName, why('aps-not-object'));
  const keys = noticeableKeys.filter((key) => aps !== undefined && memberIn(aps, key) !== undefined);
  const forbidden = keys.length === 0 ? [] : [note('background-forbidden', { keys })];
  if (aps === undefined || memberIn(aps, 'content-available') !== 1) {
    return nothing(appName, why('background-not-woken'), { notes: forbidden });
  }
  return {
    kind: 'background',
    appName,
    content: valueRows(root, ['aps']),
    notes: [
      ...forbidden,
      note('background-runtime'),
      note('background-throttled'),
      note('background-replaced'),
      note('background-force-quit'),
    ],
  };
}

/** Wallet reads nothing of the payload. */
export function describePass({ appName }: DescribeInput): Handled {
  const notes = [note('pass-fetched'), note('pass-change')];
  return { kind: 'handled', by: 'wallet', appName, title: handledTitles.wallet(), content: noRows, notes };
}

/** The push types that an app, an extension or the system takes. */
export function describeHandled(root: JsonObject, { appName, pushType }: DescribeInput): Handled | Silence {
  const handled = (by: HandledBy, notes: readonly PreviewNote[], title: string, content = valueRows(root, ['aps'])) =>
    ({ kind: 'handled', by, appName, title, content, notes }) satisfies Handled;
  const aps = memberIn(root, 'aps');
  switch (pushType) {
    case 'widgets':
    case 'controls': {
      const isAsked = isJsonObject(aps) && memberIn(aps, 'content-changed') === true;
      if (!isAsked) return nothing(appName, why('content-not-changed'));
      const notes = [note(`${pushType}-reloaded`), note('reload-later')];
      return handled(pushType, notes, handledTitles[pushType]());
    }
    case 'mdm':
      if (typeof memberIn(root, 'mdm') !== 'string') return nothing(appName, why('mdm-without-magic'));
      if (memberIn(root, 'mdm') === '') return nothing(appName, why('mdm-magic-empty'));
      if (aps !== undefined) return nothing(appName, why('mdm-with-aps'));
      return handled('mdm', [note('mdm-called'), note('mdm-seen')], handledTitles.mdm(), noRows);
    case 'pushtotalk': {
      const content = valueRows(root, ['aps']);
      const speaker = content.rows.find(isSpeaker);
      const notes =
        speaker === undefined
          ? [note('pushtotalk-answered'), note('pushtotalk-unknown')]
          : [note('pushtotalk-reported'), note('speaker-told', { path: speaker.path })];
      return handled('pushtotalk', notes, handledTitles.pushtotalk({ speaker: speaker?.value ?? '' }), content);
    }
    case 'complication':
      return handled(
        'complication',
        [note('complication-drawn'), note('complication-budget')],
        handledTitles.complication(),
      );
    case 'fileprovider': {
      const empty = ['container-identifier', 'domain'].filter((key) => memberIn(root, key) === '');
      if (empty.length > 0) return nothing(appName, why('files-empty', { keys: empty }));
      const isKnown = typeof memberIn(root, 'container-identifier') === 'string';
      const notes = [note('files-asked'), ...(isKnown ? [] : [note('files-container-missing')])];
      return handled('fileprovider', notes, handledTitles.fileprovider());
    }
    case 'location':
      return handled('location', [note('location-asked'), note('location-allowed')], handledTitles.location());
    default:
      return handled('app', [note('handled-by-app')], handledTitles.app());
  }
}

/** How values are written that name nobody. */
const nobody = ['“”', 'null', 'true', 'false', '[]', '{}'];

function isSpeaker({ path, value }: ValueRow): boolean {
  if (nobody.includes(value) || value.trim() === '') return false;
  return /speaker|participant|^name$|username|caller/.test(plainSpelling(path));
}
