import type { Picture } from './credential-pictures.ts';
import type { Workbench } from './pages/workbench.ts';
import { localizableStrings, localizedPayload, typicalPayloads } from './preview-payloads.ts';

const types = Object.keys(typicalPayloads) as readonly (keyof typeof typicalPayloads)[];

/** Shows the preview of a payload, and waits for one of its texts. */
async function show(workbench: Workbench, pushType: string, payload: string, text: string): Promise<void> {
  await workbench.choosePushType(pushType);
  await workbench.pastePayload(payload);
  await workbench.preview.getByText(text).first().waitFor();
}

async function showTypical(workbench: Workbench, type: keyof typeof typicalPayloads): Promise<void> {
  const { payload, says } = typicalPayloads[type];
  await show(workbench, type, payload, says[0]);
}

const ofText = (name: string, text: string, payload: unknown, pushType = 'Alert'): Picture => ({
  name: `preview-${name}`,
  show: (workbench) => show(workbench, pushType, JSON.stringify(payload, null, 2), text),
});

const long = 'The ferry from the north pier is late because of the storm. '.repeat(8);
const seconds = () => Math.floor(Date.now() / 1000);

/** What the phone does: every push type, and what is worth a look in its own. */
export const previewPictures: readonly Picture[] = [
  ...types.map((type): Picture => ({
    name: `preview-${type.toLowerCase().replaceAll(' ', '-')}`,
    show: (workbench) => showTypical(workbench, type),
  })),
  {
    name: 'preview-list',
    async show(workbench) {
      await showTypical(workbench, 'Alert');
      await workbench.preview.getByText('List').click();
    },
  },
  { name: 'preview-keys', show: (workbench) => show(workbench, 'Alert', localizedPayload, 'BOARDING_TITLE') },
  {
    name: 'preview-localized',
    async show(workbench) {
      await show(workbench, 'Alert', localizedPayload, 'BOARDING_TITLE');
      await workbench.dropFile('Localizable.strings', Buffer.from(localizableStrings));
      await workbench.preview.getByText('Flug LX 38').waitFor();
    },
  },
  {
    name: 'preview-strings-problem',
    async show(workbench) {
      await show(workbench, 'Alert', localizedPayload, 'BOARDING_TITLE');
      await workbench.dropFile('Localizable.strings', Buffer.from('"A" = "B"\n"C" = "D";'));
      await workbench.preview.getByRole('alert').waitFor();
    },
  },
  ofText('critical', 'Smoke detected', {
    aps: {
      alert: { title: 'Smoke detected', body: 'Kitchen, ground floor' },
      sound: { critical: 1, name: 'alarm.caf', volume: 0.9 },
      'interruption-level': 'critical',
    },
  }),
  ofText('passive', 'Weekly summary', {
    aps: { alert: { title: 'Weekly summary', body: 'You walked 42 km.' }, 'interruption-level': 'passive' },
  }),
  ofText('long', 'The ferry from', { aps: { alert: { title: long, subtitle: long, body: long }, sound: 'default' } }),
  ofText('right-to-left', 'البوابة', {
    aps: {
      alert: { title: 'رحلتك جاهزة 🛫', subtitle: 'البوابة ٤٢', body: 'يغلق الصعود في ١٤:٣٥. احمل جواز سفرك.' },
      badge: 12,
    },
  }),
  ofText('nothing', 'stand in “aps”', { aps: { title: 'Hello', body: 'This stands in the wrong place.' } }),
  ofText('refused', 'APNs refuses this', {
    aps: { alert: { title: 'Weekly summary', body: 'You walked 42 km.' }, sound: 'default' },
    steps: 'x'.repeat(4200),
  }),
  ofText('unsent', 'This is not sent', {
    aps: { alert: { title: 'Good morning, {{nope}}', body: 'It is {{now}}.' }, 'thread-id': 'ferry-'.repeat(60) },
  }),
  ofText('talk-leave', 'Nobody speaks', { aps: {}, reason: 'The hike is over.' }, 'Push to Talk'),
  ofText('badge-only', 'changes to 9', { aps: { badge: 9, sound: 'default' } }),
  ofText('website', 'Flight A998', {
    aps: {
      alert: { title: 'Flight A998', body: 'Boarding has begun.', action: 'View' },
      'url-args': ['boarding', 'A998'],
    },
  }),
  ofText('audio-call', 'محمد', { name: 'محمد الأحمد', from: 'mohammed@example.com', id: '7' }, 'VoIP'),
  ofText('unknown-call', 'Unknown caller', { x: 1 }, 'VoIP'),
  ofText(
    'activity-start',
    'Starts',
    {
      aps: {
        timestamp: seconds(),
        event: 'start',
        'attributes-type': 'DeliveryAttributes',
        attributes: { order: 'A-2048', restaurant: { name: 'Trattoria da Ada', city: 'Lyon' } },
        'content-state': { courier: 'Bo', eta: 1_700_000_000, stops: [1, 2], progress: 0.4 },
        alert: { title: { 'loc-key': 'ON_ITS_WAY', 'loc-args': ['Bo'] }, body: 'Your order left the kitchen.' },
        'input-push-token': 1,
      },
    },
    'Live Activity',
  ),
  ofText(
    'activity-end',
    'Probably dropped',
    { aps: { timestamp: seconds() - 9000, event: 'end', 'dismissal-date': seconds() + 7200 } },
    'Live Activity',
  ),
  {
    name: 'preview-stale',
    async show(workbench) {
      await showTypical(workbench, 'Alert');
      await workbench.pastePayload('{ "aps": { "alert": ');
      await workbench.preview.getByText('not JSON now').waitFor();
    },
  },
  {
    name: 'preview-narrow',
    width: 900,
    height: 700,
    async show(workbench) {
      await workbench.page.getByRole('button', { name: 'Preview' }).click();
      await showTypical(workbench, 'Live Activity');
    },
  },
  {
    name: 'preview-arrivals',
    async show(workbench) {
      await workbench.send();
      await workbench.result.getByText('200 accepted').waitFor();
      await workbench.pastePayload('{"aps":{"badge":"3"}}');
      await workbench.send();
      await workbench.openPanel('Local APNs');
      await workbench.panel.getByText('Nothing is shown').first().waitFor();
    },
  },
];
