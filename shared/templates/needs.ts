import type { TemplateNeed } from './template.ts';

/** What more than one template needs. */
export const pushCapability: TemplateNeed = {
  kind: 'capability',
  name: 'Push Notifications',
  text: 'Adds the entitlement aps-environment; without it there is no device token.',
};

const permission: TemplateNeed = {
  kind: 'code',
  name: 'requestAuthorization(options:)',
  text: 'The person has to allow notifications; else APNs accepts the push and nothing is shown.',
};

/** An alert that anybody sees. */
export const alertNeeds: readonly TemplateNeed[] = [pushCapability, permission];

export const serviceExtensionNeed: TemplateNeed = {
  kind: 'code',
  name: 'UNNotificationServiceExtension',
  text: 'A Notification Service Extension target; its deployment target must not be newer than the device.',
};

/** A push that wakes the app without asking anybody. */
export const backgroundNeeds: readonly TemplateNeed[] = [
  pushCapability,
  {
    kind: 'info-plist',
    name: 'UIBackgroundModes: remote-notification',
    text: 'The capability Background Modes with Remote notifications; without it the app is not woken.',
  },
];

export const callNeeds: readonly TemplateNeed[] = [
  pushCapability,
  {
    kind: 'info-plist',
    name: 'UIBackgroundModes: voip',
    text: 'The capability Background Modes with Voice over IP; without it there is no VoIP token.',
  },
  {
    kind: 'code',
    name: 'reportNewIncomingCall(with:update:completion:)',
    text: 'Each push has to be reported to CallKit at once; from iOS 13 on the system ends an app that does not.',
  },
];

export const talkNeeds: readonly TemplateNeed[] = [
  pushCapability,
  {
    kind: 'entitlement',
    name: 'com.apple.developer.push-to-talk',
    text: 'The capability Push to Talk.',
  },
  {
    kind: 'info-plist',
    name: 'UIBackgroundModes: push-to-talk',
    text: 'The capability Background Modes with Push to Talk.',
  },
  {
    kind: 'info-plist',
    name: 'NSMicrophoneUsageDescription',
    text: 'Says why the app records.',
  },
];

const activities: TemplateNeed = {
  kind: 'info-plist',
  name: 'NSSupportsLiveActivities',
  text: 'Set to YES in the app’s Info.plist.',
};

const signingKey: TemplateNeed = {
  kind: 'credential',
  name: 'APNs authentication key (.p8)',
  text: 'A certificate was seen to be answered with TopicDisallowed.',
};

/** What updates and ends a Live Activity through its own token. */
export const activityNeeds: readonly TemplateNeed[] = [
  pushCapability,
  activities,
  {
    kind: 'code',
    name: 'ActivityConfiguration',
    text: 'A widget extension that draws the activity; it shares the type of its attributes with the app.',
  },
  signingKey,
  { kind: 'system', name: 'iOS 16.1', text: 'The token is the update token of this one activity.' },
];

/** What starts a Live Activity. */
export const activityStartNeeds: readonly TemplateNeed[] = [
  ...activityNeeds.slice(0, -1),
  { kind: 'system', name: 'iOS 17.2', text: 'The token is the push-to-start token of the app.' },
];
