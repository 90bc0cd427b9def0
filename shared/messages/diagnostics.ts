import { isOwnVariable } from '../own-environment.ts';
import { builtInVariables } from '../payload/variables.ts';
import { clipName } from './clip-name.ts';

/** What can be wrong with a push before it is sent, by code: what is wrong, and what cures it. */
export const diagnosticMessages = {
  'json-syntax': ({ problem }: { problem: string }) =>
    syntaxMessages[problem] ?? `This is not valid JSON (${problem}).`,
  'variable-unknown': ({ name, nearest, own }: { name: string; nearest: string | null; own: readonly string[] }) =>
    `{{${clipName(name)}}} stands for nothing, and a push that holds it is not sent. ${
      nearest === null ? knownVariables(name, own) : `Perhaps {{${nearest}}} is meant.`
    } Add it to a set of variables (on the command line: --set), or write {{{{ for plain brackets.`,
  'variable-without-value': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} has no value here, and a push that holds it is not sent. ${
      name.startsWith('env.')
        ? `Set ${clipName(name.slice('env.'.length))} in the environment that Pushbench is started from.`
        : `Choose a device${name === 'device.name' ? ' of the library, which has a name (on the command line: --device)' : ' (on the command line: --device or --token)'}.`
    }`,
  'variable-environment-closed': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} is not read, and a push that holds it is not sent: ${
      isOwnVariable(name.slice('env.'.length))
        ? 'it is a setting of Pushbench itself, which whoever shares a push could read otherwise. Take it out, or make its value one of a set of variables'
        : 'whoever shares a push could read your environment otherwise. Name the variable PUSHBENCH_…, or make it one of a set of variables'
    } (on the command line: --set).`,
  'byte-order-mark': () =>
    'An invisible byte order mark stands at the start, which JSON does not allow. Delete the first character.',
  comment: () => 'JSON has no comments, and what reads the payload may stop here. Take the comment out.',
  'trailing-comma': () => 'This comma is one too many: JSON has none before a closing bracket. Delete it.',
  'smart-quotes': () =>
    'These quotes are typographic ones, as macOS types them; JSON knows straight ones only. Type " in their place.',
  'single-quotes': () => 'JSON has keys and text in double quotes, not in single ones. Type " in their place.',
  'odd-space': () => 'This blank is not a space that JSON knows, often a no-break space. Type an ordinary space.',
  'foreign-word': ({ word, meant }: { word: string; meant: string }) =>
    `${word} is not JSON. Write ${meant}, or a value in its place.`,
  'foreign-number': ({ word, meant }: { word: string; meant: string | null }) =>
    `${clipName(word)} is no number in JSON. Write ${meant ?? 'it in decimal without a plus or leading zeros, or in double quotes where every digit counts'}.`,
  'root-not-object': () => 'The payload has to be a JSON object: { … }.',
  'payload-too-large': ({ bytes, limit, label }: { bytes: number; limit: number; label: string }) =>
    `The payload has ${String(bytes)} bytes; ${label} pushes may have ${String(limit)}. Minify or shorten it by ${counted(bytes - limit, 'byte')}.`,
  'duplicate-key': ({ key }: { key: string }) => `The key “${key}” stands here twice. Most parsers take the last one.`,
  'aps-missing': () => 'There is no “aps” dictionary, so the system has nothing to show.',
  'aps-not-object': () => '“aps” has to be an object.',
  'alert-shows-nothing': () =>
    'An alert push needs “alert”, “badge” or “sound” in “aps”; as it is, nothing would happen.',
  'alert-empty': () => 'The alert is empty, so no notification will be shown. Write a title or a body.',
  'alert-blank': () =>
    'The alert holds white space only; what a phone shows of it is not documented. Write a title or a body.',
  'sound-empty': () =>
    '“sound” is empty, so no sound is played. Name a sound file of the app or “default”, or remove it.',
  'alert-wrong-type': () => '“alert” has to be text or an object.',
  'badge-not-number': () => '“badge” has to be a number without quotes.',
  'misspelled-key': ({ key, meant }: { key: string; meant: string }) =>
    `The system does not know “${key}” and ignores it. It is spelled “${meant}”.`,
  'misplaced-key': ({ key, here, into, meant }: { key: string; here: string; into: string; meant: string }) =>
    `The system does not look for “${key}” ${here === 'root' ? 'beside “aps”' : `in “${here}”`} and ignores it there. It belongs in “${into}”${key === meant ? '' : ` and is spelled “${meant}”`}.`,
  'unknown-key': ({ key, where, nearest }: { key: string; where: string; nearest: string | null }) =>
    `The system knows no “${key}” in “${where}” and ignores it. ${
      nearest === null ? 'Keys of your own stand beside “aps”, not in it.' : `Perhaps “${nearest}” is meant.`
    }`,
  'key-of-other-push-type': ({ key, readers, label }: { key: string; readers: readonly string[]; label: string }) =>
    `“${key}” is read in ${new Intl.ListFormat('en').format(readers)} pushes only; in ${label} pushes the system ignores it. Choose that push type, or remove it.`,
  'outdated-key': ({ key, why }: { key: string; why: string }) => `“${key}” is out of date: ${why}. Remove it.`,
  'key-newer-than-ios': ({ key, since, oldestIos }: { key: string; since: string; oldestIos: string }) =>
    `“${key}” is read since ${since}; phones with iOS ${oldestIos} do not know it. See that the push makes sense without it.`,
  'value-wrong-type': ({ key, shapes }: { key: string; shapes: readonly string[] }) =>
    `“${key}” has to be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(shapes.map((shape) => shapeNames[shape] ?? shape))}; Apple documents nothing else, and a device may drop it without a word.`,
  'value-not-among': ({ key, values }: { key: string; values: readonly string[] }) =>
    `“${key}” has to be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(values.map((value) => `“${value}”`))}; no device knows another value.`,
  'value-out-of-range': ({ key, min, max, isWhole }: { key: string; min: number; max: number; isWhole: boolean }) =>
    `“${key}” has to be a ${isWhole ? 'whole number' : 'number'} ${max === Infinity ? `of ${String(min)} or more` : `from ${String(min)} to ${String(max)}`}; a device ignores any other.`,
  'live-activity-incomplete': ({ keys }: { keys: readonly string[] }) =>
    `A Live Activity push needs ${listOf(keys)} in “aps”; without that the device drops it.`,
  'live-activity-event': () => '“event” has to be “start”, “update” or “end”.',
  'live-activity-alert-empty': () =>
    'The start of a Live Activity needs an alert with a title or a body; what a device does with an empty one is not documented. Write a text.',
  'live-activity-alert-text': () =>
    'The alert of a Live Activity is documented as an object with “title” and “body” only; what a device does with text is not. Write an object.',
  'live-activity-loc-key': ({ key, meant }: { key: string; meant: string }) =>
    `“${key}” is not documented for the alert of a Live Activity. There “${meant}” is an object with “loc-key” and “loc-args”; write it so.`,
  'timestamp-stale': () =>
    'This time is more than an hour ago. A device that has shown a later one drops the push; write the time of sending.',
  'timestamp-ahead': () =>
    'This time is more than an hour ahead. Until then the device drops every push with the right time; write the time of sending.',
  'live-activity-sound': () =>
    'The sound of a Live Activity stands inside of “alert”; beside it, no sound is played. Move it there.',
  'key-of-other-event': ({ key, events }: { key: string; events: readonly string[] }) =>
    `“${key}” is read with the event ${new Intl.ListFormat('en', { type: 'disjunction' }).format(events.map((event) => `“${event}”`))} only.`,
  'token-and-channel': () =>
    '“input-push-channel” and “input-push-token” exclude each other: an activity is updated by a channel or by its token.',
  'dismissal-too-late': () => 'An ended Live Activity stays for 4 hours at most; a later date counts as 4 hours.',
  'mutable-content-without-alert': () =>
    'The service extension is run only for an alert with a title, subtitle or body, which is not here. Add one, or remove “mutable-content”.',
  'content-available-with-alert': () =>
    'The push shows an alert and may wake the app as well, which is allowed; it stays an alert push.',
  'needs-entitlement': ({ kind, entitlement }: { kind: string; entitlement: string }) =>
    `${kind} notifications need the entitlement ${entitlement} in the app; without it the device treats this as an ordinary one.`,
  'call-priority': ({ priority, label }: { priority: number; label: string }) =>
    `With priority ${String(priority)} the device may deliver this later to save power, when nobody is calling or talking any more. Use 10 for ${label} pushes.`,
  'call-kept': () =>
    'A call that is delivered more than 5 minutes late makes the phone ring for nobody. Use “try once” or a few seconds.',
  'call-details-missing': ({ missing }: { missing: readonly string[] }) =>
    `The app has to report the call to CallKit at once, and ${new Intl.ListFormat('en').format(missing)} cannot be found here.`,
  'call-uuid-malformed': ({ key }: { key: string }) =>
    `CallKit identifies a call by a UUID of the form 8-4-4-4-12, and the app can make none of “${key}”. Send a UUID that both ends know.`,
  'loc-args-without-key': ({ args, key }: { args: string; key: string }) =>
    `“${args}” fills the placeholders of “${key}”, which is not here, so it is ignored. Add the key or remove the arguments.`,
  'loc-args-count': ({ wanted, given }: { wanted: number; given: number }) =>
    `The text has ${counted(wanted, 'placeholder')} and gets ${counted(given, 'argument')}; what a phone shows then is not documented. Give as many arguments as placeholders.`,
  'text-and-loc-key': ({ plain, key }: { plain: string; key: string }) =>
    `There are both “${plain}” and “${key}”; the device shows only one of them, as a rule the translated one.`,
  'large-integer': () =>
    'This number is beyond 2^53, so many programs round it. Write it as text in double quotes if all digits count.',
  'lone-surrogate': () =>
    'This text holds half a character, perhaps of an emoji that was cut; it shows as � or makes the device drop the push.',
  'pasted-secret': ({ what }: { what: string }) =>
    `This looks like ${what}. Phones, backups and logs keep payloads, and others may read them there; take it out.`,
  'secret-by-name': ({ key }: { key: string }) =>
    `“${key}” is what keys of secrets are called. If it holds one, take it out: phones, backups and logs keep payloads, and others may read them there.`,
  'mdm-with-aps': () =>
    'An MDM push has “mdm” and nothing else; with “aps” beside it the device does not call its server. Remove “aps”.',
  'mdm-with-other-keys': ({ key }: { key: string }) =>
    `An MDM push has “mdm” and nothing else; what a device does with “${key}” beside it is not documented. Remove it.`,
  'mdm-without-magic': () =>
    'An MDM push needs "mdm" with the push magic of the device; without it the device does not call its server.',
  'background-with-alert': ({ key }: { key: string }) =>
    `A background push must not have “${key}”. Remove it, or send it as an alert push.`,
  'background-content-available': () =>
    'A background push needs "content-available": 1 in “aps”; without it the app is not woken.',
  'nothing-to-reload': ({ label }: { label: string }) =>
    `A ${label} push needs "content-changed": true in “aps”; without it nothing is reloaded.`,
  'file-provider-incomplete': ({ key }: { key: string }) =>
    key === 'domain'
      ? '“domain” has to be the identifier of a File Provider domain, as text; this names none.'
      : `A File Provider push needs “${key}” at the top level, as text; without it the system cannot tell what changed.`,
  'background-priority': ({ priority }: { priority: number }) =>
    `Background pushes have priority 5; Apple treats ${String(priority)} as an error.`,
  'priority-unusual': ({ priority, label, allowed }: { priority: number; label: string | null; allowed: string }) =>
    label === null
      ? `APNs refuses the priority ${String(priority)} with BadPriority: it knows ${allowed}. Send one of these.`
      : `Apple documents ${allowed} for ${label} pushes, not ${String(priority)}.`,
  'push-type-unknown': ({ pushType }: { pushType: string }) =>
    `Apple documents no push type “${pushType}”. It is sent as it is; push types are lower case.`,
  'topic-missing': () =>
    'There is no topic. Choose a device with a bundle id, type bundle id or topic here, or reset a cleared one to automatic.',
  'topic-missing-mdm': () =>
    'An MDM push needs its topic typed here: the subject UID of the push certificate, com.apple.mgmt.…',
  'topic-malformed': () =>
    'A topic is a bundle id with the suffix of the push type: letters, digits, dots and hyphens.',
  'topic-suffix-missing': ({ suffix, label }: { suffix: string; label: string }) =>
    `The topic of ${label} pushes ends in “${suffix}”.`,
  'topic-suffix-wrong': ({ suffix, wanted, label }: { suffix: string; wanted: string; label: string }) =>
    `“${suffix}” belongs to another push type than ${label}${wanted === '' ? '' : `, whose topic ends in “${wanted}”`}.`,
  'topic-not-mdm': () =>
    'The topic of an MDM push is the subject UID of the push certificate, com.apple.mgmt.…; this is another, to which no device token for MDM belongs.',
  'topic-team-prefix': () =>
    'This topic begins with what looks like a team id, which does not belong in it: APNs knows the app by the bundle id alone. Take it out.',
  'expiration-milliseconds': ({ expiration }: { expiration: number }) =>
    `${String(expiration)} looks like milliseconds; APNs reads seconds, so this is thousands of years away.`,
  'date-milliseconds': ({ key }: { key: string }) =>
    `“${key}” looks like milliseconds; the system reads seconds since 1970.`,
  'collapse-id-too-long': ({ bytes }: { bytes: number }) =>
    `The collapse id has ${String(bytes)} bytes; APNs takes at most 64. Bytes count, not characters.`,
  'collapse-id-shared': ({ name }: { name: string }) =>
    `The saved push “${name}” has the same collapse id and another thread, so that on the phone each replaces the other. Give one of them an id of its own.`,
  'apns-id-not-uuid': () =>
    'An apns-id is a UUID of the form 8-4-4-4-12. Generate one, or leave it empty and APNs makes one.',
  'header-control-character': () => 'This holds a line break or another control character and cannot be sent.',
  'token-kind-differs': ({ name, kind, label }: { name: string | null; kind: string; label: string }) =>
    `${name === null ? 'The chosen device' : `“${name}”`} has a token for ${kind} pushes; ${label} pushes need another kind of token.`,
  'firebase-wrapper': () =>
    'This looks like a Firebase message. APNs takes the inner payload with an “aps” dictionary only.',
} as const;

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function listOf(keys: readonly string[]): string {
  return new Intl.ListFormat('en').format(keys.map((key) => `“${key}”`));
}

const shapeNames: Record<string, string | undefined> = {
  text: 'text in double quotes',
  number: 'a number without quotes',
  flag: 'the number 1',
  boolean: 'true or false without quotes',
  object: 'an object',
  texts: 'an array of texts in double quotes',
  null: 'null',
};

const syntaxMessages: Record<string, string | undefined> = {
  Empty: 'The payload is empty. APNs needs at least {}.',
  InvalidSymbol: 'This word is not JSON. Text stands in double quotes; else only numbers, true, false and null.',
  SingleQuotes: 'Text stands in double quotes in JSON, not in single ones. A double quote inside of it is written \\".',
  InvalidNumberFormat: 'This is not a JSON number.',
  PropertyNameExpected: 'A key in double quotes is missing here; a comma before } is one too many.',
  ValueExpected: 'A value is missing here; a comma before ] or } is one too many.',
  ColonExpected: 'A colon is missing after this key.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  EndOfFileExpected: 'There is text after the end of the JSON.',
  NestedTooDeeply: 'This is not JSON, and it is nested too deeply to say where it goes wrong.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'The closing double quote of this text is missing.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'A \\u escape has four hex digits.',
  InvalidEscapeCharacter: 'JSON does not know this escape. Known are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.',
  InvalidCharacter: 'A line break or control character cannot stand in JSON text as it is; write \\n.',
};

/** What there is, when a variable looks like none of it. */
function knownVariables(name: string, own: readonly string[]): string {
  if (/^now(Ms)?[+-]/.test(name)) return 'After now come + or -, a number, and s, m, h, d or w, as in {{now+90m}}.';
  const names = own.length === 0 ? builtInVariables.map(({ name: known }) => known) : own.slice(0, 5);
  const listed = names.map((known) => `{{${known.endsWith('_') ? `${known}…` : known}}}`).join(', ');
  return `Known: ${listed}${own.length === 0 ? '' : ' and more'}.`;
}
