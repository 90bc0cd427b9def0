import { alertNeeds, backgroundNeeds, serviceExtensionNeed } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const media = `{
  "aps": {
    "alert": {
      "title": "Photo of the day",
      "body": "Sunrise at the north gate."
    },
    "mutable-content": 1
  },
  "imageUrl": "https://example.com/north-gate.jpg"
}`;

const message = `{
  "aps": {
    "alert": {
      "title": "Maya Lindqvist",
      "body": "I bring the map."
    },
    "sound": "default",
    "thread-id": "hike-north-gate-2048",
    "mutable-content": 1
  },
  "senderId": "maya",
  "senderName": "Maya Lindqvist"
}`;

const refresh = `{
  "aps": {
    "content-available": 1
  },
  "changed": [
    "hikes",
    "weather"
  ]
}`;

const alertAndRefresh = `{
  "aps": {
    "alert": {
      "title": "The route has changed",
      "body": "The new map is on its way to your phone."
    },
    "content-available": 1
  },
  "changed": [
    "maps"
  ]
}`;

/** What runs code of the app before anybody looks. */
export const extensionTemplates: readonly Template[] = [
  {
    id: 'media',
    group: 'Extensions',
    title: 'Picture in the alert',
    summary: 'A service extension downloads the picture before the alert is shown.',
    words: 'mutable-content image video audio attachment rich media',
    push: templatePush('alert', media),
    needs: [...alertNeeds, serviceExtensionNeed],
    receiverCode: ['service-extension', 'register', 'permission'],
    source: 'Modifying content in newly delivered notifications',
    uncertainty: 'Apple names no key for the address: imageUrl is read by the extension alone.',
  },
  {
    id: 'communication',
    group: 'Extensions',
    title: 'Message from a person',
    summary: 'A service extension turns the alert into a communication notification from a person.',
    words: 'mutable-content communication chat avatar INSendMessageIntent siri',
    push: templatePush('alert', message),
    needs: [
      ...alertNeeds,
      serviceExtensionNeed,
      {
        kind: 'entitlement',
        name: 'com.apple.developer.usernotifications.communication',
        text: 'The capability Communication Notifications.',
      },
      {
        kind: 'info-plist',
        name: 'NSUserActivityTypes: INSendMessageIntent',
        text: 'In the app’s Info.plist.',
      },
      { kind: 'system', name: 'iOS 15', text: 'Earlier systems show the ordinary alert.' },
    ],
    receiverCode: ['communication', 'register', 'permission'],
    source: 'Implementing communication notifications',
    uncertainty: 'Apple names no keys for the sender: senderId and senderName are read by the extension alone.',
  },
  {
    id: 'background-refresh',
    group: 'Background',
    title: 'Background update',
    summary: 'Wakes the app for up to 30 seconds and shows nothing.',
    words: 'silent content-available fetch sync refresh',
    push: templatePush('background', refresh),
    needs: backgroundNeeds,
    receiverCode: ['background-update', 'register', 'registration-failure'],
    source: 'Pushing background updates to your App',
    uncertainty:
      'How often the app is woken is not promised: Apple names two or three times an hour at most, and never after it was force-quit.',
  },
  {
    id: 'alert-and-refresh',
    group: 'Background',
    title: 'Alert that also wakes the app',
    summary: 'Shows an alert, and lets the app fetch what belongs to it. The push type stays alert.',
    words: 'content-available prefetch download alert background',
    push: templatePush('alert', alertAndRefresh),
    needs: [...alertNeeds, ...backgroundNeeds.slice(1)],
    receiverCode: ['background-update', 'register', 'permission'],
    source: 'Pushing background updates to your App',
  },
];
