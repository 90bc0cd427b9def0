import { pushCapability } from './needs.ts';
import { type Template, templatePush } from './template.ts';

const files = `{
  "container-identifier": "NSFileProviderWorkingSetContainerItemIdentifier",
  "domain": "hike-photos"
}`;

const location = `{
  "queryId": "{{uuid}}"
}`;

const authenticationKey = {
  kind: 'credential',
  name: 'APNs authentication key (.p8)',
  text: 'Certificates cannot send this push type.',
} as const;

const likelyAuthenticationKey = {
  ...authenticationKey,
  text: 'Only one source says that certificates cannot send this push type.',
} as const;

/** What asks an extension of the app. */
export const fileAndLocationTemplates: readonly Template[] = [
  {
    id: 'file-provider',
    group: 'Files and location',
    title: 'Files have changed',
    summary: 'Makes the system ask the File Provider extension for the changes of its working set.',
    words: 'fileprovider sync cloud domain container-identifier pushkit',
    push: templatePush('fileprovider', files),
    needs: [
      pushCapability,
      { kind: 'code', name: 'PKPushTypeFileProvider', text: 'The app or its extension asks PushKit for the token.' },
      { kind: 'code', name: 'NSFileProviderReplicatedExtension', text: 'Has to list its changes when it is asked.' },
      likelyAuthenticationKey,
    ],
    receiverCode: ['file-provider'],
    source: 'Using push notifications to signal changes',
    uncertainty: 'Which priority is wanted is not documented; one library says that 10 is refused.',
  },
  {
    id: 'location',
    group: 'Files and location',
    title: 'Ask for the position',
    summary: 'Runs the Location Push Service Extension, also while the app is closed.',
    words: 'location-query gps where find',
    push: templatePush('location', location),
    needs: [
      pushCapability,
      {
        kind: 'entitlement',
        name: 'com.apple.developer.location.push',
        text: 'Apple grants it on request.',
      },
      {
        kind: 'code',
        name: 'CLLocationPushServiceExtension',
        text: 'A Location Push Service Extension target, and permission to use the position always.',
      },
      authenticationKey,
      { kind: 'system', name: 'iOS 15', text: 'Not on other systems.' },
    ],
    receiverCode: ['location-token', 'location-extension'],
    source: 'Creating a location push service extension',
    uncertainty: 'The payload is the app’s own; the key queryId is read by the extension alone.',
  },
];
