import { alertNeeds } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const common = {
  group: 'Grouping and actions',
  needs: alertNeeds,
  source: 'Generating a remote notification',
} as const;

const thread = `{
  "aps": {
    "alert": {
      "title": "Maya",
      "body": "I bring the map."
    },
    "thread-id": "hike-north-gate-2048"
  },
  "hikeId": "north-gate-2048"
}`;

const category = `{
  "aps": {
    "alert": {
      "title": "Maya invites you",
      "body": "Saturday, 9:00 at the north gate."
    },
    "category": "HIKE_INVITATION"
  },
  "hikeId": "north-gate-2048"
}`;

const threadAndCategory = `{
  "aps": {
    "alert": {
      "title": "Maya",
      "subtitle": "North gate",
      "body": "Shall we meet half an hour earlier?"
    },
    "sound": "default",
    "thread-id": "hike-north-gate-2048",
    "category": "HIKE_INVITATION"
  },
  "hikeId": "north-gate-2048"
}`;

const replacing = `{
  "aps": {
    "alert": {
      "title": "Seven of eight places are taken",
      "body": "North gate, Saturday, 9:00."
    }
  },
  "hikeId": "north-gate-2048"
}`;

const window = `{
  "aps": {
    "alert": {
      "title": "The meeting place has changed",
      "body": "South gate instead of north gate."
    },
    "target-content-id": "hike/north-gate-2048"
  }
}`;

const registeredCategory = {
  kind: 'code',
  name: 'setNotificationCategories(_:)',
  text: 'The app registers the category; without it the alert has no buttons.',
} as const;

/** What belongs together, and what can be done with it. */
export const actionTemplates: readonly Template[] = [
  {
    ...common,
    id: 'thread',
    title: 'Group with others',
    summary: 'Notifications with the same thread-id are shown as one group.',
    words: 'thread-id conversation stack grouping',
    push: templatePush('alert', thread),
    receiverCode: ['notification-delegate', 'register', 'permission'],
  },
  {
    ...common,
    id: 'category',
    title: 'Buttons and reply',
    summary: 'The category gives the alert buttons and a text field.',
    words: 'actions actionable category reply text input',
    push: templatePush('alert', category),
    needs: [...alertNeeds, registeredCategory],
    receiverCode: ['categories', 'notification-delegate', 'register', 'permission'],
    source: 'Declaring your actionable notification types',
  },
  {
    ...common,
    id: 'thread-and-category',
    title: 'Thread and category',
    summary: 'A message of a conversation that can be answered from the lock screen.',
    words: 'chat message group reply actions',
    push: templatePush('alert', threadAndCategory),
    needs: [...alertNeeds, registeredCategory],
    receiverCode: ['categories', 'notification-delegate', 'register', 'permission'],
    source: 'Declaring your actionable notification types',
  },
  {
    ...common,
    id: 'replacing',
    title: 'Replace the last one',
    summary: 'A push with the same collapse id takes the place of the one that is shown.',
    words: 'collapse apns-collapse-id update merge progress score',
    push: templatePush('alert', replacing, { collapseId: 'hike-north-gate-2048' }),
    receiverCode: ['notification-delegate', 'register', 'permission'],
    source: 'Sending notification requests to APNs',
  },
  {
    ...common,
    id: 'target-content',
    title: 'Open the right window',
    summary: 'target-content-id names the window that is brought forward.',
    words: 'target-content-id scene ipad multiple windows',
    push: templatePush('alert', window),
    needs: [
      ...alertNeeds,
      {
        kind: 'code',
        name: 'UISceneActivationConditions',
        text: 'Each window says which content it shows.',
      },
      { kind: 'system', name: 'iOS 13', text: 'The app supports scenes.' },
    ],
    receiverCode: ['scenes', 'register', 'permission'],
  },
];
