import type { ReceiverCode } from './receiver-code.ts';

const javaScript = String.raw`const websitePushId = 'web.com.example.trailhead';
const webServiceUrl = 'https://example.com/push';

function takePermission({ permission, deviceToken }) {
  if (permission === 'default') {
    window.safari.pushNotification.requestPermission(webServiceUrl, websitePushId, {}, takePermission);
  } else if (permission === 'granted') {
    console.log('Device token:', deviceToken);
  } else {
    console.log('Notifications of this site are turned off in Safari’s settings.');
  }
}

// Has to follow a click.
document.querySelector('#subscribe').addEventListener('click', () => {
  if ('safari' in window && 'pushNotification' in window.safari) {
    takePermission(window.safari.pushNotification.permission(websitePushId));
  }
});
`;

export const safariWebsite: ReceiverCode = {
  title: 'Subscribe in Safari',
  purpose: 'Asks for permission on the website and gets the device token. Newer sites use Web Push, which is not APNs.',
  files: [{ language: 'JavaScript', name: 'subscribe.js', text: javaScript }],
};
