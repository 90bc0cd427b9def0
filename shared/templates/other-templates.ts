import { type Template, templatePush } from './template.ts';

const mdm = `{
  "mdm": "996AC527-9993-4A0A-8528-60B2B3C2F52B"
}`;

const pass = `{
  "aps": {}
}`;

const website = `{
  "aps": {
    "alert": {
      "title": "Trailhead",
      "body": "Tickets for Saturday’s hike are out.",
      "action": "View"
    },
    "url-args": [
      "north-gate-2048"
    ]
  }
}`;

const group = 'Devices, Wallet and websites';

/** Pushes to something that is not an app. Their topics come from certificates, so that these are placeholders. */
export const otherTemplates: readonly Template[] = [
  {
    id: 'mdm',
    group,
    title: 'MDM: contact the server',
    summary: 'Asks a managed device to contact its MDM server for commands.',
    words: 'device management enrolment pushmagic profile',
    push: templatePush('mdm', mdm, { topic: 'com.apple.mgmt.External.00000000-0000-0000-0000-000000000000' }),
    needs: [
      {
        kind: 'credential',
        name: 'MDM push certificate (APSP:…)',
        text: 'From the Apple Push Certificates Portal; the topic is the UID of its subject.',
      },
      {
        kind: 'code',
        name: 'TokenUpdate',
        text: 'The device’s message to the server, with its token as Base64, its topic and its PushMagic.',
      },
    ],
    receiverCode: ['mdm-server'],
    source: 'Sending MDM commands to a device',
    uncertainty: 'Apple’s pages contradict each other on whether a signing key may be used instead of the certificate.',
  },
  {
    id: 'wallet-pass',
    group,
    title: 'Wallet: refresh a pass',
    summary: 'Tells Wallet that a pass has changed. It fetches the pass from your web service.',
    words: 'passkit pkpass ticket coupon boarding apple wallet',
    push: templatePush('alert', pass, { topic: 'pass.com.example.trailhead' }),
    needs: [
      {
        kind: 'credential',
        name: 'Pass Type ID certificate',
        text: 'The topic is the pass type identifier. Only production takes these pushes.',
      },
      { kind: 'code', name: 'webServiceURL', text: 'In the pass; without it there is nothing to ask.' },
    ],
    receiverCode: ['wallet-service'],
    source: 'Adding a web service to update passes',
    uncertainty: 'There is no push type for passes; clients send alert, background or none. An alert in it is ignored.',
  },
  {
    id: 'safari-website',
    group,
    title: 'Safari: legacy website push',
    summary: 'Shows a notification of a website in Safari on the Mac; a click opens its page.',
    words: 'web push macos url-args website push id',
    push: templatePush('alert', website, { topic: 'web.com.example.trailhead' }),
    needs: [
      {
        kind: 'credential',
        name: 'Website Push ID certificate',
        text: 'The topic is the Website Push ID, which begins with “web.”.',
      },
      {
        kind: 'code',
        name: 'urlFormatString',
        text: 'In website.json of the push package; url-args has as many values as it has placeholders.',
      },
    ],
    receiverCode: ['safari-website'],
    source: 'Configuring Safari Push Notifications',
    uncertainty: 'Which push type is wanted is not documented. New websites use Web Push, which is not APNs.',
  },
];
