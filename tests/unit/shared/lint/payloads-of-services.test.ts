import { expect, test } from 'vitest';
import { fixAll } from '#shared/lint/fix-all.ts';
import { codesOf, lintExample, nowSeconds } from './examples.ts';

/** In the shape in which services and libraries hand payloads to APNs: with keys of their own beside `aps`. */
const clean: readonly (readonly [service: string, pushType: string, payloadText: string])[] = [
  [
    'OneSignal',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"mutable-content":1,"sound":"default","thread-id":"g"},"custom":{"i":"5eb5a37e-b458-11e3-ac11-000c2940e62c","a":{"k":"v"}},"att":{"id":"https://example.com/a.png"},"os_data":{"i":"1","buttons":{"n":"A"}}}',
  ],
  [
    'Firebase, as it sends to APNs',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"mutable-content":1},"gcm.message_id":"1","google.c.a.e":"1","google.c.sender.id":"123","google.c.fid":"x","fcm_options":{"image":"https://example.com/a.png"}}',
  ],
  [
    'Expo',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"sound":"default","badge":1,"category":"c","thread-id":"t"},"body":{"a":1},"experienceId":"@a/b","scopeKey":"@a/b"}',
  ],
  [
    'Braze',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"mutable-content":1},"ab":{"c":"campaign","att":{"url":"https://example.com/a.gif","type":"gif"}},"ab_uri":"https://example.com"}',
  ],
  [
    'Airship',
    'alert',
    '{"aps":{"alert":"B","sound":"default"},"_":"uuid","^d":"app://x","com.urbanairship.metadata":"e30="}',
  ],
  [
    'CleverTap',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"mutable-content":1},"wzrk_id":"0_1","wzrk_pn":true,"ct_mediaType":"image"}',
  ],
  [
    'Amazon Pinpoint',
    'alert',
    '{"aps":{"alert":{"title":"T","body":"B"},"mutable-content":1},"data":{"pinpoint":{"deeplink":"app://x"},"media-url":"https://example.com/a.png"}}',
  ],
  ['Parse', 'alert', '{"aps":{"alert":"B","badge":1,"content-available":0},"parsePushId":"x"}'],
  [
    'a wake-up with an own alert',
    'background',
    '{"aps":{"content-available":1},"alert":"own","badge":7,"sound":"own"}',
  ],
  [
    'Twilio Voice',
    'voip',
    '{"twi_message_type":"twilio.voice.call","twi_call_sid":"CA1","twi_from":"client:maya","twi_to":"client:bo","aps":{"alert":"Incoming call"}}',
  ],
  [
    'a call with a message',
    'voip',
    '{"message":{"type":"invite","text":"Hi"},"notification":{"id":1},"uuid":"u","caller":"Maya","handle":"1"}',
  ],
  ['Matrix', 'voip', '{"event_id":"$a","room_id":"!r:example.com","unread_count":1,"prio":"high"}'],
  ['Nextcloud Talk', 'voip', '{"aps":{},"subject":"e30=","signature":"c2ln","type":"voip"}'],
  [
    'Live Activity, end with an own state',
    'liveactivity',
    `{"aps":{"timestamp":${String(nowSeconds)},"event":"end","dismissal-date":${String(nowSeconds + 900)},"content-state":{"driverName":"Anne","title":"own","badge":"own","estimatedDeliveryTime":{"lowerBound":700000000000,"upperBound":700000001000}},"alert":{"title":"Delivered","body":"Enjoy","sound":"default"}},"orderId":"7"}`,
  ],
  [
    'Live Activity, start with a channel',
    'liveactivity',
    `{"aps":{"timestamp":${String(nowSeconds)},"event":"start","input-push-channel":"dHN0LXNyY2gtY2hubA==","content-state":{"homeTeamScore":0},"attributes-type":"SportsAttributes","attributes":{"homeTeam":"A"},"alert":{"title":{"loc-key":"%1$@ against %2$@","loc-args":["A","B"]},"body":"Kick-off"},"relevance-score":100,"stale-date":${String(nowSeconds + 3600)}}}`,
  ],
  ['a widget', 'widgets', '{"aps":{"content-changed":true},"kind":"own"}'],
  ['a speaker', 'pushtotalk', '{"aps":{},"activeSpeaker":"Maya","activeSpeakerImage":"https://example.com/a.png"}'],
  ['a website', 'alert', '{"aps":{"alert":{"title":"T","body":"B","action":"View"},"url-args":[]}}'],
  [
    'a translated alert',
    'alert',
    '{"aps":{"alert":{"title-loc-key":"NEW_MESSAGE","loc-key":"%@ wrote 50%% more","loc-args":["Maya"]}}}',
  ],
];

test.each(clean)('a payload as of %s is clean', (_service, pushType, payloadText) => {
  const wrong = lintExample({ pushType, payloadText }).filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  expect(wrong).toEqual([]);
});

/** What libraries take in their own interface, sent as it is. */
const wrong: readonly (readonly [what: string, payloadText: string, cured: string | null])[] = [
  [
    'node-apn’s own names',
    '{"aps":{"alert":"B","contentAvailable":0,"mutableContent":1,"threadId":"t"}}',
    '{"aps":{"alert":"B","content-available":0,"mutable-content":1,"thread-id":"t"}}',
  ],
  [
    'names with underscores',
    '{"aps":{"alert":{"title_loc_key":"T","body":"b"},"interruption_level":"time_sensitive"}}',
    '{"aps":{"alert":{"title-loc-key":"T","body":"b"},"interruption-level":"time-sensitive"}}',
  ],
  [
    'flags as a language prints them',
    '{"aps":{"alert":"B","mutable-content":True,"badge":"2"}}',
    '{"aps":{"alert":"B","mutable-content":1,"badge":2}}',
  ],
  ['an alert beside aps', '{"alert":"B"}', null],
  ['a message of Firebase', '{"to":"t","notification":{"body":"B"}}', null],
];

test.each(wrong)('%s are told, and cured where there is one cure', (_what, payloadText, cured) => {
  const found = codesOf(payloadText);
  expect(found).not.toEqual([]);
  const { text } = fixAll(payloadText, (typed) => lintExample({ payloadText: typed }));
  expect(text).toBe(cured ?? payloadText);
});
