import { callNeeds, talkNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

/** A call that is over is not worth delivering. */
const atOnce = { expiration: { mode: 'none' } } as const;

const audio = `{
  "aps": {},
  "uuid": "{{uuid}}",
  "handle": "+46701740605",
  "caller": "Maya Lindqvist",
  "hasVideo": false
}`;

const video = `{
  "aps": {},
  "uuid": "{{uuid}}",
  "handle": "maya@example.com",
  "caller": "Maya Lindqvist",
  "hasVideo": true
}`;

const speaker = `{
  "aps": {},
  "activeSpeaker": "Maya Lindqvist"
}`;

const leave = `{
  "aps": {},
  "reason": "The hike is over."
}`;

const call = {
  group: 'Calls and Push to Talk',
  needs: callNeeds,
  receiverCode: ['incoming-call'],
  source: 'Responding to VoIP Notifications from PushKit',
  uncertainty: 'The keys are the app’s own; Apple names none. These are the ones that the code below reads.',
} as const;

const talk = {
  group: 'Calls and Push to Talk',
  needs: talkNeeds,
  receiverCode: ['push-to-talk'],
  source: 'Creating a Push to Talk app',
} as const;

/** Calls that ring, and voices that are heard at once. */
export const callTemplates: readonly Template[] = [
  {
    ...call,
    id: 'voip-audio',
    title: 'Incoming call',
    summary: 'A VoIP push that rings as an audio call through CallKit.',
    words: 'voip pushkit callkit phone audio ring',
    push: templatePush('voip', audio, atOnce),
  },
  {
    ...call,
    id: 'voip-video',
    title: 'Incoming video call',
    summary: 'A VoIP push that rings as a video call, with an address instead of a number.',
    words: 'voip pushkit callkit facetime camera ring',
    push: templatePush('voip', video, atOnce),
  },
  {
    ...talk,
    id: 'talk-speaker',
    title: 'Somebody speaks',
    summary: 'Names the speaker; the system then activates the app’s audio.',
    words: 'ptt walkie talkie radio voip-ptt',
    push: templatePush('pushtotalk', speaker, atOnce),
    uncertainty: 'The keys are the app’s own; activeSpeaker is the one of Apple’s sample.',
  },
  {
    ...talk,
    id: 'talk-leave',
    title: 'Leave the channel',
    summary: 'Without a speaker the app answers with leaving the channel.',
    words: 'ptt walkie talkie end close kick',
    push: templatePush('pushtotalk', leave, atOnce),
    uncertainty:
      'That a push without activeSpeaker means leaving is the convention of Apple’s sample, and the app’s own.',
  },
];
