import { pushTypes } from '../../apns/push-types.ts';
import type { RuleExample } from './rule-page.ts';

/** An example in words and lines, as it is shown. */
export interface DescribedExample {
  /** The push type, the other headers that matter, and what the device token is for. */
  readonly headers: readonly string[];
  /** Null where the payload does not matter. */
  readonly payload: string | null;
}

export function describeExample(example: RuleExample): DescribedExample {
  const {
    pushType = 'alert',
    topic,
    priority,
    expiration,
    collapseId,
    apnsId,
    tokenKind,
    oldestIos,
    payload,
    beside,
  } = example;
  const token = Object.values(pushTypes).find((facts) => facts.tokenKind === tokenKind);
  const headers = {
    'apns-push-type': pushType,
    'apns-topic': topic === '' ? '(none)' : topic,
    'apns-priority': priority,
    'apns-expiration': expiration,
    'apns-collapse-id': collapseId?.replaceAll('\n', hidden('\n')),
    'apns-id': apnsId,
    'Saved push':
      beside &&
      `“${beside.name}” with the collapse id ${beside.collapseId} and the thread ${beside.threadId ?? '(none)'}`,
    'Oldest iOS': oldestIos,
    'Device token': token && `for ${token.label} pushes`,
  };
  return {
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${String(value)}`],
    ),
    payload: payload === undefined ? null : shortened(payload).replaceAll(/[\uFEFF\u00a0]/g, hidden),
  };
}

const longest = 600;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const left = text.slice(0, 80);
  const right = text.slice(-24);
  return `${left}… ${String(text.length - left.length - right.length)} more characters …${right}`;
}

/** What cannot be seen, as its number in Unicode. */
function hidden(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
