import { alertNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const common = {
  group: 'Badge and sound',
  needs: alertNeeds,
  receiverCode: ['register', 'permission'],
  source: 'Generating a remote notification',
} as const;

const badge = `{
  "aps": {
    "badge": 3
  }
}`;

const badgeAway = `{
  "aps": {
    "badge": 0
  }
}`;

const sound = `{
  "aps": {
    "sound": "default"
  }
}`;

const soundFile = `{
  "aps": {
    "alert": {
      "title": "Storm warning",
      "body": "Leave the ridge before 14:00."
    },
    "sound": "whistle.caf"
  }
}`;

/** What changes the icon, or is heard. */
export const badgeAndSoundTemplates: readonly Template[] = [
  {
    ...common,
    id: 'badge-only',
    title: 'Badge only',
    summary: 'Sets the number on the icon and shows nothing else.',
    words: 'count unread icon number silent',
    push: templatePush('alert', badge),
  },
  {
    ...common,
    id: 'badge-away',
    title: 'Take the badge away',
    summary: '0 removes the number from the icon.',
    words: 'clear reset zero icon',
    push: templatePush('alert', badgeAway),
  },
  {
    ...common,
    id: 'sound-only',
    title: 'Sound only',
    summary: 'Plays the default sound and shows nothing.',
    words: 'audio ring silent',
    push: templatePush('alert', sound),
  },
  {
    ...common,
    id: 'sound-file',
    title: 'A sound of the app',
    summary: 'Plays a file of the app instead of the default sound.',
    words: 'audio caf aiff wav custom tone',
    push: templatePush('alert', soundFile),
    needs: [
      ...alertNeeds,
      {
        kind: 'code',
        name: 'whistle.caf',
        text: 'A file of at most 30 seconds in the app’s bundle or in Library/Sounds; else the default sound is played.',
      },
    ],
  },
];
