import { alertNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const common = {
  group: 'Importance',
  source: 'Generating a remote notification',
} as const;

const passive = `{
  "aps": {
    "alert": {
      "title": "Your week on the trail",
      "body": "23 km, 1,140 m up."
    },
    "interruption-level": "passive"
  }
}`;

const timeSensitive = `{
  "aps": {
    "alert": {
      "title": "Your ride is here",
      "body": "The driver waits for five minutes at the north gate."
    },
    "sound": "default",
    "interruption-level": "time-sensitive"
  }
}`;

const critical = `{
  "aps": {
    "alert": {
      "title": "Avalanche warning",
      "body": "Leave the slope below the north gate now."
    },
    "sound": {
      "critical": 1,
      "name": "default",
      "volume": 1.0
    },
    "interruption-level": "critical"
  }
}`;

const relevance = `{
  "aps": {
    "alert": {
      "title": "Three hikes near you",
      "body": "The first one leaves on Saturday."
    },
    "interruption-level": "passive",
    "relevance-score": 0.8
  }
}`;

const filter = `{
  "aps": {
    "alert": {
      "title": "New hike in the Alps",
      "body": "Two days, one hut, eight places."
    },
    "filter-criteria": "alps"
  }
}`;

const unhurried = `{
  "aps": {
    "alert": {
      "title": "New photos",
      "body": "Maya has added 12 pictures of last Saturday."
    }
  }
}`;

const since15 = { kind: 'system', name: 'iOS 15', text: 'Earlier systems ignore the key.' } as const;

/** How much a notification may disturb. */
export const importanceTemplates: readonly Template[] = [
  {
    ...common,
    id: 'passive',
    title: 'Passive',
    summary: 'Goes into the list without a sound and without lighting the screen.',
    words: 'interruption-level quiet silent summary',
    push: templatePush('alert', passive),
    needs: [...alertNeeds, since15],
    receiverCode: ['register', 'permission'],
  },
  {
    ...common,
    id: 'time-sensitive',
    title: 'Time-sensitive',
    summary: 'Breaks through Focus and scheduled summaries, if the person allows it.',
    words: 'interruption-level focus urgent do not disturb',
    push: templatePush('alert', timeSensitive),
    needs: [
      ...alertNeeds,
      {
        kind: 'entitlement',
        name: 'com.apple.developer.usernotifications.time-sensitive',
        text: 'The capability Time Sensitive Notifications; without it the alert does not break through.',
      },
      since15,
    ],
    receiverCode: ['interruption-settings', 'register', 'permission'],
  },
  {
    ...common,
    id: 'critical',
    title: 'Critical',
    summary: 'Sounds although the phone is muted or a Focus is on.',
    words: 'interruption-level emergency alarm health safety volume mute',
    push: templatePush('alert', critical),
    needs: [
      ...alertNeeds,
      {
        kind: 'entitlement',
        name: 'com.apple.developer.usernotifications.critical-alerts',
        text: 'Apple grants it on request; without it the sound is not critical.',
      },
      {
        kind: 'code',
        name: 'UNAuthorizationOptions.criticalAlert',
        text: 'The person is asked for critical alerts apart from all others.',
      },
      { kind: 'system', name: 'iOS 12', text: 'The sound as a dictionary; the level is read from iOS 15 on.' },
    ],
    receiverCode: ['interruption-settings', 'register', 'permission'],
    uncertainty: 'Whether one of sound.critical and interruption-level is enough is not documented; this sends both.',
  },
  {
    ...common,
    id: 'relevance',
    title: 'Relevance in the summary',
    summary: 'The notification with the highest score comes first in the scheduled summary.',
    words: 'relevance-score order featured digest',
    push: templatePush('alert', relevance),
    needs: [...alertNeeds, since15],
    receiverCode: ['register', 'permission'],
  },
  {
    ...common,
    id: 'focus-filter',
    title: 'For a Focus filter',
    summary: 'A Focus filter of the app decides by filter-criteria whether it is shown.',
    words: 'filter-criteria focus work personal silence',
    push: templatePush('alert', filter),
    needs: [
      ...alertNeeds,
      { kind: 'code', name: 'SetFocusFilterIntent', text: 'The app offers a Focus filter with a predicate.' },
      { kind: 'system', name: 'iOS 16', text: 'Earlier systems ignore the key.' },
    ],
    receiverCode: ['focus-filter', 'register', 'permission'],
  },
  {
    ...common,
    id: 'unhurried',
    title: 'When it suits the battery',
    summary: 'Priority 5 lets the device group it with others and deliver it later.',
    words: 'apns-priority 5 power low energy',
    push: templatePush('alert', unhurried, { priority: 5 }),
    needs: alertNeeds,
    receiverCode: ['register', 'permission'],
    source: 'Sending notification requests to APNs',
  },
];
