import { alertNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const common = {
  group: 'Alerts',
  needs: alertNeeds,
  source: 'Generating a remote notification',
} as const;

const plain = `{
  "aps": {
    "alert": "Your hike starts in an hour."
  }
}`;

const titleAndBody = `{
  "aps": {
    "alert": {
      "title": "Saturday’s hike",
      "body": "9:00 at the north gate. Bring water and good shoes."
    },
    "sound": "default"
  }
}`;

const allTexts = `{
  "aps": {
    "alert": {
      "title": "Saturday’s hike",
      "subtitle": "North gate, 9:00",
      "body": "Seven of eight places are taken. Bring water and good shoes."
    },
    "sound": "default",
    "badge": 1
  }
}`;

const localizedBody = `{
  "aps": {
    "alert": {
      "title": "Trailhead",
      "loc-key": "HIKE_INVITATION_BODY",
      "loc-args": [
        "Maya",
        "the north gate"
      ]
    }
  }
}`;

const localized = `{
  "aps": {
    "alert": {
      "title-loc-key": "HIKE_INVITATION_TITLE",
      "title-loc-args": [
        "Maya"
      ],
      "subtitle-loc-key": "HIKE_INVITATION_SUBTITLE",
      "subtitle-loc-args": [
        "Saturday",
        "9:00"
      ],
      "loc-key": "HIKE_INVITATION_BODY",
      "loc-args": [
        "Maya",
        "the north gate"
      ]
    }
  }
}`;

const customData = `{
  "aps": {
    "alert": {
      "title": "A place is free",
      "body": "Tap to join the hike at the north gate."
    }
  },
  "hikeId": "north-gate-2048",
  "seatsLeft": 1,
  "sentAt": {{now}}
}`;

const launchImage = `{
  "aps": {
    "alert": {
      "title": "Your photos are ready",
      "body": "48 pictures of last Saturday.",
      "launch-image": "Photos.png"
    }
  }
}`;

const expiring = `{
  "aps": {
    "alert": {
      "title": "The bus leaves in 10 minutes",
      "body": "Stop B, opposite the station."
    },
    "sound": "default"
  }
}`;

const actionKey = `{
  "aps": {
    "alert": {
      "title": "Maya invites you",
      "body": "Saturday, 9:00 at the north gate.",
      "action-loc-key": "JOIN"
    }
  }
}`;

/** What a person reads. */
export const alertTemplates: readonly Template[] = [
  {
    ...common,
    id: 'alert-plain',
    title: 'Plain text',
    summary: 'The shortest alert there is: one line of text.',
    words: 'simple string hello minimal',
    push: templatePush('alert', plain),
    receiverCode: ['register', 'registration-failure', 'permission'],
  },
  {
    ...common,
    id: 'alert-title-body',
    title: 'Title and body',
    summary: 'The usual alert, with the default sound.',
    words: 'normal standard',
    push: templatePush('alert', titleAndBody),
    receiverCode: ['register', 'permission', 'notification-delegate'],
  },
  {
    ...common,
    id: 'alert-all-texts',
    title: 'Title, subtitle and body',
    summary: 'All three texts with sound and badge.',
    words: 'complete full',
    push: templatePush('alert', allTexts),
    receiverCode: ['register', 'permission', 'notification-delegate'],
  },
  {
    ...common,
    id: 'alert-localized-body',
    title: 'Localized body with arguments',
    summary: 'The device writes the body in its own language and fills in the arguments.',
    words: 'loc-key loc-args translation language localizable strings',
    push: templatePush('alert', localizedBody),
    needs: [
      ...alertNeeds,
      {
        kind: 'code',
        name: 'Localizable.strings',
        text: 'Holds the key; the arguments are texts, and as many as it has placeholders.',
      },
    ],
    receiverCode: ['localized-texts', 'register', 'permission'],
  },
  {
    ...common,
    id: 'alert-localized',
    title: 'Localized title, subtitle and body',
    summary: 'Every text comes from the app’s Localizable.strings.',
    words: 'title-loc-key subtitle-loc-key loc-args translation language',
    push: templatePush('alert', localized),
    needs: [
      ...alertNeeds,
      { kind: 'code', name: 'Localizable.strings', text: 'Holds all three keys in each language of the app.' },
    ],
    receiverCode: ['localized-texts', 'register', 'permission'],
    uncertainty: 'What is shown when a key is missing from Localizable.strings is not documented.',
  },
  {
    ...common,
    id: 'alert-custom-data',
    title: 'Custom data for the app',
    summary: 'Keys of your own stand beside “aps”; inside of it they are ignored.',
    words: 'userinfo deep link open screen extra',
    push: templatePush('alert', customData),
    receiverCode: ['notification-delegate', 'register', 'permission'],
  },
  {
    ...common,
    id: 'alert-launch-image',
    title: 'Launch image',
    summary: 'Names the picture that the app shows while the tap launches it.',
    words: 'start screen splash',
    push: templatePush('alert', launchImage),
    needs: [...alertNeeds, { kind: 'code', name: 'Photos.png', text: 'A picture or storyboard in the app’s bundle.' }],
    receiverCode: ['register', 'permission'],
  },
  {
    ...common,
    id: 'alert-expiring',
    title: 'Worthless when late',
    summary: 'Tried for ten minutes: a device that comes online later never shows it.',
    words: 'expiration ttl time offline stored',
    push: templatePush('alert', expiring, { expiration: { mode: 'duration', seconds: 600 } }),
    receiverCode: ['register', 'permission'],
    source: 'Sending notification requests to APNs',
  },
  {
    ...common,
    id: 'alert-action-loc-key',
    title: 'Legacy button label',
    summary: 'action-loc-key named the button of alerts before iOS 8; today a category does.',
    words: 'old action button legacy action-loc-key',
    push: templatePush('alert', actionKey),
    needs: [...alertNeeds, { kind: 'code', name: 'Localizable.strings', text: 'Holds the label under this key.' }],
    receiverCode: ['register', 'permission', 'categories'],
    uncertainty: 'Apple’s page no longer lists the key. It does no harm.',
  },
];
