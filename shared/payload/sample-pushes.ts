import type { ComposedPush } from '../contract/drafts.ts';
import { automaticHeaders } from './automatic-headers.ts';

/** A push to try the program with. */
export interface SamplePush {
  readonly name: string;
  readonly push: ComposedPush;
}

const welcomeText = `{
  "aps": {
    "alert": {
      "title": "Welcome to Trailhead",
      "subtitle": "Your first hike is ready",
      "body": "Saturday, 9:00 at the north gate. Bring water and good shoes."
    },
    "sound": "default",
    "badge": 1
  },
  "hikeId": "north-gate-2048"
}`;

const refreshText = `{
  "aps": {
    "content-available": 1
  },
  "changed": [
    "hikes",
    "weather"
  ],
  "revision": 318
}`;

const callText = `{
  "aps": {},
  "uuid": "6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36",
  "caller": "Maya Lindqvist",
  "handle": "+46701740605",
  "hasVideo": true
}`;

/** An alert, a background update and a VoIP call, all headers automatic. */
export const samplePushes: readonly SamplePush[] = [
  { name: 'Welcome', push: { ...automaticHeaders, pushType: 'alert', payloadText: welcomeText } },
  { name: 'Background refresh', push: { ...automaticHeaders, pushType: 'background', payloadText: refreshText } },
  { name: 'Incoming call', push: { ...automaticHeaders, pushType: 'voip', payloadText: callText } },
];
