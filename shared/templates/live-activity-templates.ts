import { activityNeeds, activityStartNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const start = (more: string) => `{
  "aps": {
    "timestamp": {{now}},
    "event": "start",
    "attributes-type": "HikeAttributes",
    "attributes": {
      "hikeName": "North gate",
      "leader": "Maya Lindqvist"
    },
    "content-state": {
      "status": "On the way",
      "kilometersLeft": 7.5,
      "minutesLate": 0
    },
    "stale-date": {{now+1h}},
${more}    "alert": {
      "title": "Your hike has begun",
      "body": "7.5 km to the hut.",
      "sound": "default"
    }
  }
}`;

const update = (more: string) => `{
  "aps": {
    "timestamp": {{now}},
    "event": "update",
    "content-state": {
      "status": "Half way",
      "kilometersLeft": 3.8,
      "minutesLate": 10
    },
${more}  }
}`;

const staleInAnHour = `    "stale-date": {{now+1h}}
`;

const ranked = `    "stale-date": {{now+1h}},
    "relevance-score": 100
`;

const alerting = `    "stale-date": {{now+1h}},
    "alert": {
      "title": "Half way",
      "body": "3.8 km left, ten minutes late.",
      "sound": "default"
    }
`;

const localizedAlert = `    "alert": {
      "title": {
        "loc-key": "%@ is half way",
        "loc-args": [
          "Maya"
        ]
      },
      "body": {
        "loc-key": "%@ km left",
        "loc-args": [
          "3.8"
        ]
      }
    }
`;

const end = (dismissal: string) => `{
  "aps": {
    "timestamp": {{now}},
    "event": "end",
    "content-state": {
      "status": "Arrived",
      "kilometersLeft": 0,
      "minutesLate": 10
    }${dismissal}
  }
}`;

const common = {
  group: 'Live Activities',
  source: 'Starting and updating Live Activities with ActivityKit push notifications',
  receiverCode: ['live-activity-tokens', 'live-activity-attributes', 'live-activity-view'],
} as const;

const decoding =
  'A state that the app cannot decode is dropped without a word: APNs answers 200 and nothing changes. ' +
  'Which form a date has in it is not documented; numbers and texts are safe.';

const since18 = { kind: 'system', name: 'iOS 18', text: 'Earlier systems do not start the activity.' } as const;

/** Live Activities from start to end. Pushes to a broadcast channel go to another address of APNs. */
export const liveActivityTemplates: readonly Template[] = [
  {
    ...common,
    id: 'activity-start',
    title: 'Start an activity',
    summary: 'Starts an activity on a device where the app is not running.',
    words: 'push-to-start begin attributes attributes-type dynamic island',
    push: templatePush('liveactivity', start('')),
    needs: activityStartNeeds,
    uncertainty: decoding,
  },
  {
    ...common,
    id: 'activity-start-token',
    title: 'Start and ask for a token',
    summary: 'Starts an activity and asks the device for the token that updates it.',
    words: 'push-to-start input-push-token begin update token',
    push: templatePush('liveactivity', start('    "input-push-token": 1,\n')),
    needs: [...activityStartNeeds, { ...since18, text: 'Reads input-push-token.' }],
    uncertainty: decoding,
  },
  {
    ...common,
    id: 'activity-start-channel',
    title: 'Start with a channel',
    summary: 'Starts an activity that is updated through a broadcast channel, the same for everybody.',
    words: 'push-to-start input-push-channel broadcast begin',
    push: templatePush('liveactivity', start('    "input-push-channel": "dHN0LXNyY2gtY2hubA==",\n')),
    needs: [
      ...activityStartNeeds,
      {
        kind: 'capability',
        name: 'Broadcast',
        text: 'Switched on for the App ID under Push Notifications; the channel id comes from APNs and belongs to one environment.',
      },
      since18,
    ],
    uncertainty:
      'Updates of a channel are sent to /4/broadcasts/apps/<bundle id>; which host takes them, Apple’s pages contradict each other.',
  },
  {
    ...common,
    id: 'activity-update',
    title: 'Update an activity',
    summary: 'Shows a new state.',
    words: 'content-state change progress stale-date',
    push: templatePush('liveactivity', update(staleInAnHour)),
    needs: activityNeeds,
    uncertainty: decoding,
  },
  {
    ...common,
    id: 'activity-update-alert',
    title: 'Update with an alert',
    summary: 'Shows a new state, lights the screen and plays a sound, which stands inside of the alert.',
    words: 'content-state sound banner expand',
    push: templatePush('liveactivity', update(alerting)),
    needs: activityNeeds,
  },
  {
    ...common,
    id: 'activity-update-localized',
    title: 'Update with a localized alert',
    summary: 'Title and body of the alert are keys of the app’s Localizable.strings with their arguments.',
    words: 'loc-key loc-args translation language',
    push: templatePush('liveactivity', update(localizedAlert)),
    needs: [
      ...activityNeeds,
      { kind: 'code', name: 'Localizable.strings', text: 'Holds both keys; here the English text is the key.' },
    ],
    receiverCode: [...common.receiverCode, 'localized-texts'],
  },
  {
    ...common,
    id: 'activity-update-often',
    title: 'Update that spares the budget',
    summary: 'Priority 5 is not counted: for states that need not be seen at once.',
    words: 'apns-priority 5 frequent budget relevance-score',
    push: templatePush('liveactivity', update(ranked), { priority: 5 }),
    needs: [
      ...activityNeeds,
      {
        kind: 'info-plist',
        name: 'NSSupportsLiveActivitiesFrequentUpdates',
        text: 'Set to YES it raises the budget for priority 10; the person can switch it off in Settings.',
      },
    ],
    uncertainty: 'How large the budget is, is not documented.',
  },
  {
    ...common,
    id: 'activity-end',
    title: 'End an activity',
    summary: 'Shows the last state, which stays on the lock screen for an hour.',
    words: 'finish stop dismissal-date arrived',
    push: templatePush('liveactivity', end(',\n    "dismissal-date": {{now+1h}}')),
    needs: activityNeeds,
    uncertainty: 'Without dismissal-date it stays for up to four hours; a later date is honoured up to that.',
  },
  {
    ...common,
    id: 'activity-end-at-once',
    title: 'End and remove at once',
    summary: 'A dismissal-date in the past takes the activity off the lock screen.',
    words: 'finish stop dismiss cancel',
    push: templatePush('liveactivity', end(',\n    "dismissal-date": {{now-1m}}')),
    needs: activityNeeds,
  },
];
