import { describe, expect, test } from 'vitest';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { appNameOf } from '#shared/preview/app-name.ts';
import { describeLookBriefly } from '#shared/preview/brief-look.ts';

const nowMs = 1_700_000_000_000;
const nowSeconds = nowMs / 1000;
const hour = 3600;

const look = (payload: unknown, pushType = 'alert', bundleId = 'com.example.weather-app') =>
  describeNotification({
    payloadText: typeof payload === 'string' ? payload : JSON.stringify(payload),
    pushType,
    bundleId,
    nowMs,
  });
const plain = (text: string) => ({ text, key: null, isKnown: true });
const codes = (payload: unknown, pushType?: string) => look(payload, pushType).notes.map(({ code }) => code);

describe('a banner', () => {
  test('has title, subtitle, body, sound, badge, thread and category', () => {
    const alert = { title: 'Ferry', subtitle: 'Late', body: 'Pier 3' };
    const aps = { alert, sound: 'bell.caf', badge: 2, 'thread-id': 'pier', category: 'LATE' };
    expect(look({ aps: { ...aps, 'interruption-level': 'time-sensitive' } })).toMatchObject({
      kind: 'banner',
      appName: 'Weather App',
      title: plain('Ferry'),
      subtitle: plain('Late'),
      body: plain('Pier 3'),
      sound: { name: 'bell.caf', isCritical: false, volume: null },
      badge: 2,
      level: 'time-sensitive',
      threadId: 'pier',
      category: 'LATE',
    });
  });

  test('of a plain text has the text as its body and is silent', () => {
    expect(look({ aps: { alert: 'Hi' } })).toMatchObject({ title: null, body: plain('Hi'), sound: null, badge: null });
  });

  test('shows translation keys with their arguments, because only the app has the texts', () => {
    const alert = { 'title-loc-key': 'LATE', 'title-loc-args': ['15'], 'loc-key': 'PIER' };
    expect(look({ aps: { alert } })).toMatchObject({
      title: { text: 'LATE (15)', key: 'LATE', values: ['15'], isKnown: false },
      body: { text: 'PIER', key: 'PIER', isKnown: false },
    });
    expect(codes({ aps: { alert } })).toContain('translations-in-app');
    expect(codes({ aps: { alert: { ...alert, body: 'Hi' } } })).toContain('text-and-key');
  });

  test('is critical by its level or its sound, however loud', () => {
    expect(look({ aps: { alert: 'Hi', sound: { critical: 1, name: 'default', volume: 0.9 } } })).toMatchObject({
      level: 'critical',
      sound: { name: 'default', isCritical: true, volume: 0.9 },
    });
    expect(look({ aps: { alert: 'Hi', 'interruption-level': 'critical' } })).toMatchObject({ level: 'critical' });
  });

  test('that is passive makes no sound', () => {
    const aps = { alert: 'Hi', sound: 'default', 'interruption-level': 'passive' };
    expect(look({ aps })).toMatchObject({ level: 'passive', sound: null });
  });

  test('has no value that a device does not read', () => {
    const aps = { alert: 'Hi', badge: '3', sound: 5, 'thread-id': 7, 'interruption-level': 'loud', category: '' };
    expect(look({ aps })).toMatchObject({ badge: null, sound: null, threadId: null, level: 'active', category: null });
    for (const badge of [-1, 1.5]) expect(look({ aps: { alert: 'Hi', badge } })).toMatchObject({ badge: null });
    expect(look({ aps: { alert: 'Hi', sound: { name: 'a', volume: 2 } } })).toMatchObject({ sound: { volume: null } });
    expect(look({ aps: { alert: { title: { 'loc-key': 'A' }, body: 'Hi' } } })).toMatchObject({ title: null });
    expect(codes({ aps })).toContain('level-unknown');
  });

  test('says where a picture would come from, and that it needs an extension', () => {
    const media = { 'media-url': 'https://cdn.example.com/cat.jpg' };
    expect(look({ aps: { alert: 'Hi', 'mutable-content': 1 }, ...media })).toMatchObject({
      isMutable: true,
      media: { host: 'cdn.example.com', path: 'media-url', kind: 'image' },
    });
    const unchanged = { aps: { alert: 'Hi' }, ...media };
    expect(look(unchanged)).toMatchObject({ isMutable: false, media: null });
    expect(codes(unchanged)).toContain('media-not-loaded');
  });

  test('marks what the app or the system decides as a guess, and nothing else', () => {
    const { notes } = look({ aps: { alert: 'Hi', 'mutable-content': 1, 'interruption-level': 'critical' } });
    expect(notes.find(({ code }) => code === 'mutable')).toMatchObject({ isGuess: true });
    expect(notes.find(({ code }) => code === 'critical')).toMatchObject({ isGuess: false });
  });

  test('of an unknown push type is shown as an alert, which is a guess', () => {
    expect(look({ aps: { alert: 'Hi' } }, 'hologram')).toMatchObject({ kind: 'banner', body: plain('Hi') });
    expect(codes({ aps: { alert: 'Hi' } }, 'hologram')).toContain('unknown-push-type');
  });

  test('of white space only is shown, as a guess', () => {
    for (const alert of [' ', '\n', { title: ' ' }, { title: 'Hi', body: '\t' }]) {
      const blank = look({ aps: { alert } });
      expect(blank.kind).toBe('banner');
      expect(blank.notes).toContainEqual(expect.objectContaining({ code: 'blank-text', isGuess: true }));
    }
    expect(codes({ aps: { alert: 'Hi' } })).not.toContain('blank-text');
  });

  test('names a long thread in short, and the whole of it besides', () => {
    const thread = 'pier-'.repeat(80);
    const [told] = look({ aps: { alert: 'Hi', 'thread-id': thread } }).notes.filter(({ code }) => code === 'thread');
    expect(told?.text).toBe(`Grouped with what else has the thread “${thread.slice(0, 59)}…”.`);
    expect(told?.whole).toBe(`Grouped with what else has the thread “${thread}”.`);
  });

  test('of a website has its button', () => {
    const aps = { alert: { title: 'Flight', body: 'Boarding', action: 'View' }, 'url-args': ['A'] };
    expect(look({ aps })).toMatchObject({ websiteAction: 'View' });
    expect(codes({ aps })).toContain('website');
  });
});

describe('nothing is shown, with the reason', () => {
  test.each([
    ['{"aps":', 'alert', 'The text is not JSON, so the phone can read nothing of it.'],
    ['\uFEFF{}', 'alert', 'An invisible byte order mark stands at the start, so the text is not JSON.'],
    ['[]', 'alert', 'The payload is not a JSON object.'],
    ['{}', 'alert', 'There is no “aps” dictionary, so the system has nothing to show.'],
    ['{"APS":{"alert":"x"}}', 'alert', 'The dictionary is called “APS”; the system looks for “aps”.'],
    ['{"aps":"x"}', 'alert', '“aps” is no object, so the system cannot read it.'],
    ['{"alert":"x","badge":1}', 'alert', /“alert” and “badge” are the app’s own at this place/],
    ['{"message":{"notification":{}}}', 'alert', /a message for Firebase/],
    ['{"aps":{}}', 'alert', 'There is no “alert” in “aps”.'],
    [
      '{"aps":{"title":"x","body":"y","badge":1}}',
      'alert',
      '“title” and “body” stand in “aps”; the system looks in “alert”.',
    ],
    ['{"aps":{"Alert":"x"}}', 'alert', '“Alert” is not known in “aps”; it is spelled “alert”.'],
    ['{"aps":{"content-available":1}}', 'alert', /To wake the app, send it as a background push/],
    ['{"aps":{"alert":{"title":""}}}', 'alert', 'The alert is empty: it has no title, subtitle or body.'],
    ['{"aps":{"alert":""}}', 'alert', 'The alert is empty: it has no title, subtitle or body.'],
    ['{"aps":{"alert":5}}', 'alert', /“alert” has to be text or an object/],
    ['{"aps":{"alert":null}}', 'alert', /“alert” has to be text or an object/],
    ['{"aps":{"alert":{"title":5}}}', 'alert', '“title” is no text in double quotes, so there is nothing to read.'],
    ['{"aps":{"alert":{"message":"x"}}}', 'alert', /The alert has “message”, which no phone knows/],
    ['{"aps":{"alert":{"loc-args":["x"]}}}', 'alert', /“loc-args” fills the placeholders/],
    ['{"aps":{"badge":"3"}}', 'alert', /“badge” has to be a whole number/],
    ['{"aps":{"sound":5}}', 'alert', /“sound” has to be text or an object/],
    ['{"aps":{"alert":"Hi"}}', 'background', /without "content-available": 1 does not even wake the app/],
    ['{"aps":{"content-available":true}}', 'background', /does not even wake the app/],
    ['{"aps":{"event":"end"}}', 'liveactivity', 'A Live Activity push needs “timestamp” in “aps”.'],
    ['{}', 'liveactivity', 'A Live Activity push needs “timestamp”, “event”, and “content-state” in “aps”.'],
    [
      '{"aps":{"event":"x","timestamp":1,"content-state":{}}}',
      'liveactivity',
      '“event” has to be “start”, “update” or “end”.',
    ],
    [
      '{"aps":{"event":"update","timestamp":"1","content-state":[]}}',
      'liveactivity',
      '“timestamp” and “content-state” are of the wrong type, so the phone drops the push.',
    ],
    ['{"aps":{}}', 'widgets', '"content-changed": true is not in “aps”, so nothing is asked for.'],
    ['{}', 'mdm', /no “mdm” with the push magic/],
    ['{"mdm":"x","aps":{}}', 'mdm', /Beside “mdm” stands “aps”/],
    ['{"mdm":""}', 'mdm', /“mdm” is empty/],
    ['{"container-identifier":"x","domain":""}', 'fileprovider', /^“domain” is empty/],
    ['{"container-identifier":"","domain":""}', 'fileprovider', /^“container-identifier” and “domain” are empty/],
    ['{"to":"x","data":{}}', 'alert', /a message for Firebase.*“data”/],
    ['{"registration_ids":["x"],"notification":{}}', 'alert', /a message for Firebase.*“notification”/],
    ['{"message":{}}', 'liveactivity', /a message for Firebase/],
    ['{"message":{}}', 'background', /a message for Firebase/],
    [`{"aps":{"alert":{"${'x'.repeat(400)}":1}}}`, 'alert', /^The alert has “x{59}…”, which/],
  ])('%s as %s', (payload, pushType, reason) => {
    const described = look(payload, pushType);
    expect(described).toMatchObject({ kind: 'nothing' });
    if (described.kind === 'nothing') expect(described.reason).toMatch(reason);
  });

  test('and what happens all the same', () => {
    expect(look({ aps: { title: 'x', badge: 4, sound: 'default' } })).toMatchObject({
      badge: 4,
      sound: { name: 'default' },
    });
    expect(codes({ aps: { title: 'x', badge: 4, sound: 'default' } })).toEqual(['badge-set', 'sound-played']);
  });
});

describe('nothing to read, as it was meant', () => {
  test.each([
    [{ badge: 3 }, 'Only the badge of the app’s icon changes to 3. There is no text to show.'],
    [{ badge: 0 }, 'Only the badge of the app’s icon is removed. There is no text to show.'],
    [{ sound: 'default' }, 'Only the sound is played. There is no text to show.'],
    [
      { badge: 9, sound: 'a' },
      'The badge of the app’s icon changes to 9. The sound is played. There is no text to show.',
    ],
  ])('%j', (aps, text) => {
    expect(look({ aps })).toMatchObject({ kind: 'effects', text, notes: [] });
  });
});

describe('an incoming call', () => {
  test('has what looks like caller, handle, UUID and video', () => {
    expect(look({ caller: 'Mira', handle: '+46 8', uuid: '1-2', hasVideo: true }, 'voip')).toMatchObject({
      kind: 'call',
      caller: 'Mira',
      handle: '+46 8',
      uuid: '1-2',
      isVideo: true,
    });
    expect(look({ data: { callerName: 'Mira', phoneNumber: 468 } }, 'voip')).toMatchObject({
      caller: 'Mira',
      handle: '468',
      isVideo: false,
    });
    expect(look({ callType: 'video', from: 'mira@example.com' }, 'voip')).toMatchObject({
      handle: 'mira@example.com',
      isVideo: true,
    });
    expect(look({ aps: { alert: { callerID: 'Maya' } } }, 'voip')).toMatchObject({ caller: '', handle: 'Maya' });
  });

  test('has no address from a long text that is none after all, which is read once', () => {
    expect(look({ x: `a@${'a.'.repeat(50_000)} ` }, 'voip')).toMatchObject({ handle: '' });
    expect(look({ x: 'mira@mail.example.com' }, 'voip')).toMatchObject({ handle: 'mira@mail.example.com' });
  });

  test('needs a UUID, which “uuid” promises and any other id does not', () => {
    const uuid = '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36';
    const noteOf = (payload: object) => codes({ name: 'A', ...payload }, 'voip').find((code) => code.includes('uuid'));
    expect(noteOf({ uuid })).toBeUndefined();
    expect(noteOf({ id: uuid.toUpperCase() })).toBeUndefined();
    expect(noteOf({ callUUID: '1-2' })).toBe('call-uuid-malformed');
    expect(noteOf({ id: 7 })).toBe('call-uuid');
  });

  test('without any of it is a call still', () => {
    expect(look({ x: 1 }, 'voip')).toMatchObject({ kind: 'call', caller: '', handle: '', uuid: '' });
    expect(codes({ x: 1 }, 'voip')).toEqual(['call-reported', 'call-unknown', 'call-uuid']);
  });
});

describe('a Live Activity', () => {
  const update = { timestamp: nowSeconds, event: 'update', 'content-state': { score: { home: 2 }, teams: ['A', 'B'] } };

  test('has its state as rows, and its alert with texts and sound', () => {
    const alert = { title: { 'loc-key': 'GOAL', 'loc-args': ['A'] }, body: '2:0', sound: 'goal.caf' };
    expect(look({ aps: { ...update, alert } }, 'liveactivity')).toMatchObject({
      kind: 'live-activity',
      event: 'update',
      state: {
        rows: [
          { path: 'score.home', value: '2' },
          { path: 'teams', value: 'A, B' },
        ],
        left: 0,
      },
      alert: { title: { text: 'GOAL (A)', isKnown: false }, body: plain('2:0'), sound: { name: 'goal.caf' } },
      doubt: null,
      dismissal: null,
    });
    expect(codes({ aps: update }, 'liveactivity')).toContain('activity-silent');
  });

  test('has the attributes that it starts with', () => {
    const aps = {
      ...update,
      event: 'start',
      'attributes-type': 'Game',
      attributes: { name: 'Final' },
      alert: { body: 'x' },
    };
    expect(look({ aps }, 'liveactivity')).toMatchObject({
      event: 'start',
      attributesType: 'Game',
      attributes: { rows: [{ path: 'name', value: 'Final' }] },
    });
  });

  test('that starts with nothing to read is probably dropped', () => {
    const start = { ...update, event: 'start', 'attributes-type': 'Game', attributes: {} };
    for (const alert of [{}, '', { sound: 'a' }]) {
      expect(look({ aps: { ...start, alert } }, 'liveactivity')).toMatchObject({
        kind: 'live-activity',
        doubt: 'Probably dropped: a start needs an alert with a title or a body.',
      });
    }
    expect(look({ aps: start }, 'liveactivity')).toMatchObject({ code: 'live-activity-incomplete' });
  });

  test('tells its dates in words', () => {
    const at = (hours: number) => nowSeconds + hours * hour;
    expect(look({ aps: { ...update, 'stale-date': at(8) } }, 'liveactivity')).toMatchObject({
      staleDate: { text: 'Counts as out of date in 8 hours.', atMs: nowMs + 8 * hour * 1000 },
    });
    const end = (date?: number) =>
      look({ aps: { timestamp: nowSeconds, event: 'end', 'dismissal-date': date } }, 'liveactivity');
    expect(end()).toMatchObject({ dismissal: { text: 'Stays on the lock screen for up to 4 hours.' } });
    expect(end(1)).toMatchObject({ dismissal: { text: 'Leaves the lock screen at once.' } });
    expect(end(at(2))).toMatchObject({ dismissal: { text: 'Leaves the lock screen in 2 hours.' } });
    expect(end(at(9))).toMatchObject({
      dismissal: { text: 'Leaves the lock screen in 4 hours, the longest there is; the date says in 9 hours.' },
    });
  });

  test('of another time is probably dropped, or keeps later ones away', () => {
    const at = (timestamp: number) => look({ aps: { ...update, timestamp } }, 'liveactivity');
    const late = 'and a phone that has shown a later state ignores it.';
    const early = 'until then the phone drops every later push with the right time.';
    expect(at(nowSeconds - 3 * hour)).toMatchObject({
      doubt: `Probably dropped: its timestamp was 3 hours ago, ${late}`,
    });
    expect(at(nowSeconds + 3 * hour)).toMatchObject({ doubt: `Its timestamp lies ahead, in 3 hours: ${early}` });
    expect(at(nowMs)).toMatchObject({ doubt: `Its timestamp lies ahead, in 53,816 years: ${early}` });
    expect(look(`{"aps":{"timestamp":1e999,"event":"end"}}`, 'liveactivity')).toMatchObject({
      doubt: `Its timestamp lies ahead, at no time: ${early}`,
    });
  });
});

describe('what an app or the system takes', () => {
  test.each([
    ['background', { aps: { 'content-available': 1 }, changed: ['a'] }, 'background'],
    ['widgets', { aps: { 'content-changed': true } }, 'handled'],
    ['controls', { aps: { 'content-changed': true } }, 'handled'],
    ['complication', { temperature: 21 }, 'handled'],
    ['fileprovider', { 'container-identifier': 'x', domain: 'y' }, 'handled'],
    ['location', {}, 'handled'],
    ['pushtotalk', { aps: {}, activeSpeaker: 'Maya' }, 'handled'],
    ['mdm', { mdm: '996a' }, 'handled'],
  ])('%s', (pushType, payload, kind) => {
    expect(look(payload, pushType)).toMatchObject({ kind });
  });

  test('says who speaks in a Push to Talk push, as a guess', () => {
    const described = look({ aps: {}, activeSpeaker: 'Maya' }, 'pushtotalk');
    expect(described).toMatchObject({
      title: 'Maya speaks',
      content: { rows: [{ path: 'activeSpeaker', value: 'Maya' }] },
    });
    expect(described.notes).toContainEqual(expect.objectContaining({ code: 'speaker-told', isGuess: true }));
  });

  test.each([{}, { activeSpeaker: '' }, { activeSpeaker: null }, { reason: 'The hike is over.' }])(
    'says of a Push to Talk push without a speaker that the app may leave, as Apple’s sample does: %j',
    (payload) => {
      const described = look({ aps: {}, ...payload }, 'pushtotalk');
      expect(described).toMatchObject({ title: 'Nobody speaks; the app may leave the channel' });
      expect(described.notes).toMatchObject([
        { code: 'pushtotalk-answered', isGuess: false },
        { code: 'pushtotalk-unknown', isGuess: true },
      ]);
    },
  );

  test('a pass of Wallet is fetched, whatever the payload', () => {
    for (const pushType of ['alert', 'background']) {
      expect(look({ aps: { alert: 'Hi' } }, pushType, 'pass.com.example')).toMatchObject({
        kind: 'handled',
        by: 'wallet',
      });
    }
  });

  test('a background push with an alert is told as one that Apple does not describe', () => {
    const payload = { aps: { 'content-available': 1, alert: 'Hi' } };
    expect(codes(payload, 'background')).toContain('background-forbidden');
  });
});

test('in one line it is what happens and its first text', () => {
  expect(describeLookBriefly(look({ aps: { alert: { title: 'Ferry', body: 'Pier 3' } } }))).toBe('Banner: Ferry');
  expect(describeLookBriefly(look({ aps: {} }))).toBe('Nothing is shown: There is no “alert” in “aps”.');
  expect(describeLookBriefly(look({ name: 'Maya', hasVideo: 1 }, 'voip'))).toBe('Incoming video call: Maya');
  expect(describeLookBriefly(look({ aps: { 'content-available': 1 } }, 'background'))).toBe(
    'Nothing is shown; the app is woken',
  );
  const update = { timestamp: nowSeconds, event: 'update', 'content-state': {} };
  expect(describeLookBriefly(look({ aps: update }, 'liveactivity'))).toBe('Live Activity, update');
  expect(describeLookBriefly(look({ mdm: 'x' }, 'mdm'))).toBe('The device calls its MDM server');
});

test('the app’s name is read from the bundle id', () => {
  expect([appNameOf('com.example.weather-app'), appNameOf('com.example.WeatherPro'), appNameOf('')]).toEqual([
    'Weather App',
    'Weather Pro',
    'App',
  ]);
});
