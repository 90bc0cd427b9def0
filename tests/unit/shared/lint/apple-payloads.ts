import type { PushType } from '#shared/apns/push-types.ts';
import { nowSeconds } from './examples.ts';

const now = String(nowSeconds);

/** In the shape of the samples in Apple's documentation, with their dates moved to now. */
export const appleSamples: Readonly<Record<PushType, readonly string[]>> = {
  alert: [
    '{"aps":{"alert":{"title":"Game Request","subtitle":"Five Card Draw","body":"Bob wants to play poker"},"category":"GAME_INVITATION"},"gameID":"12345678"}',
    '{"aps":{"badge":9,"sound":"bingbong.aiff"},"messageID":"ABCDEFGHIJ"}',
    '{"aps":{"alert":{"loc-key":"GAME_PLAY_REQUEST_FORMAT","loc-args":["Shelly","Rick"]}}}',
    '{"aps":{"alert":{"title":"Game Request","body":"Bob wants to play poker","action-loc-key":"PLAY"},"badge":5},"acme1":"bar","acme2":["bang","whiz"]}',
    '{"aps":{"alert":"You got your emails.","badge":9,"sound":"bingbong.aiff"},"acme1":"bar","acme2":42}',
    '{"aps":{"category":"SECRET","mutable-content":1,"alert":{"title":"Secret Message!","body":"(Encrypted)"}},"ENCRYPTED_DATA":"Salted__·öîQÊ$UDì_¶Ù∞èΩ^¬%gq∞NÿÒQùw"}',
    '{"aps":{"alert":{"title":"Crash"},"sound":{"critical":1,"name":"default","volume":0.9},"interruption-level":"critical"}}',
    '{"aps":{"alert":{"title":"Delayed","body":"Gate 5"},"interruption-level":"time-sensitive","relevance-score":0.8,"thread-id":"flight","target-content-id":"gate","filter-criteria":"work"}}',
    '{"aps":{"alert":{"title":"Flight A998 Now Boarding","body":"Boarding has begun.","action":"View"},"url-args":["boarding","A998"]}}',
    '{"aps":{"alert":{"title-loc-key":"T","title-loc-args":["a"],"subtitle-loc-key":"S","subtitle-loc-args":["b"],"loc-key":"B"},"content-available":1}}',
    '{"Simulator Target Bundle":"com.example.app","aps":{"alert":{"title":"Push Notification","body":"Hello"}}}',
  ],
  background: ['{"aps":{"content-available":1},"acme1":"bar","acme2":42}'],
  voip: [
    '{"caller":"Maya","uuid":"6f1c2a9e","handle":"maya@example.com"}',
    '{"aps":{"alert":{"callerID":"Maya"}}}',
    '{}',
  ],
  liveactivity: [
    `{"aps":{"timestamp":${now},"event":"update","content-state":{"currentHealthLevel":100,"eventDescription":"Power Panda found a sword!"},"alert":{"title":{"loc-key":"%@ is knocked down!","loc-args":["Power Panda"]},"body":{"loc-key":"Use a potion to heal %@!","loc-args":["Power Panda"]},"sound":"HeroDown.mp4"}}}`,
    `{"aps":{"timestamp":${now},"event":"start","content-state":{"currentHealthLevel":100},"attributes-type":"AdventureAttributes","attributes":{"currentHealthLevel":100,"title":"x"},"alert":{"title":{"loc-key":"%@ is on an adventure!","loc-args":["Power Panda"]},"body":{"loc-key":"%@ found a sword!","loc-args":["Power Panda"]},"sound":"chime.aiff"}}}`,
    `{"aps":{"timestamp":${now},"event":"end","dismissal-date":${now},"content-state":{"currentHealthLevel":100}}}`,
    `{"aps":{"timestamp":${now},"event":"update","stale-date":${String(nowSeconds + 28_800)},"relevance-score":75,"content-state":{}}}`,
    `{"aps":{"timestamp":${now},"event":"start","content-state":{},"attributes-type":"A","attributes":{},"input-push-channel":"dHN0LXNyY2gtY2hubA==","alert":{"title":"t","body":"b"}}}`,
  ],
  widgets: ['{"aps":{"content-changed":true}}'],
  controls: ['{"aps":{"content-changed":true}}'],
  complication: ['{"aps":{"content-available":1}}', '{"temperature":21}'],
  fileprovider: ['{"container-identifier":"NSFileProviderWorkingSetContainerItemIdentifier","domain":"work"}'],
  location: ['{}', '{"aps":{}}', '{"query":7}'],
  pushtotalk: ['{"aps":{},"activeSpeaker":"The name of the active speaker"}'],
  mdm: ['{"mdm":"996ac527-9993-4a0a-8528-60b2b3c2f52b"}'],
};
