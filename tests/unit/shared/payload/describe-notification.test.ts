import { describe, expect, test } from 'vitest';
import { appNameOf, describeNotification } from '#shared/payload/describe-notification.ts';

const look = (payload: unknown, pushType = 'alert', bundleId = 'com.example.weather-app') =>
  describeNotification({
    payloadText: typeof payload === 'string' ? payload : JSON.stringify(payload),
    pushType,
    bundleId,
  });

describe('a banner', () => {
  test('has title, subtitle, body, sound and badge', () => {
    const alert = { title: 'Ferry', subtitle: 'Late', body: 'Pier 3' };
    expect(look({ aps: { alert, sound: 'bell.caf', badge: 2, 'interruption-level': 'time-sensitive' } })).toMatchObject(
      {
        kind: 'banner',
        appName: 'Weather App',
        ...alert,
        sound: 'bell.caf',
        badge: 2,
        interruptionLevel: 'time-sensitive',
        isCritical: false,
      },
    );
  });

  test('of a plain text has the text as its body and is silent', () => {
    expect(look({ aps: { alert: 'Hi' } })).toMatchObject({ title: '', body: 'Hi', sound: null, badge: null });
  });

  test('shows translation keys with their arguments, because only the app has the texts', () => {
    const alert = { 'title-loc-key': 'LATE', 'title-loc-args': ['15'], 'loc-key': 'PIER' };
    expect(look({ aps: { alert } })).toMatchObject({ title: 'LATE (15)', body: 'PIER', isLocalized: true });
  });

  test('is critical by its level or its sound', () => {
    expect(look({ aps: { alert: 'Hi', sound: { critical: 1, name: 'default', volume: 1 } } })).toMatchObject({
      isCritical: true,
      sound: 'default',
    });
    expect(look({ aps: { alert: 'Hi', 'interruption-level': 'critical' } })).toMatchObject({ isCritical: true });
  });

  test('of a Live Activity is its alert', () => {
    const aps = { timestamp: 1, event: 'update', 'content-state': {}, alert: { title: 'Goal' } };
    expect(look({ aps }, 'liveactivity')).toMatchObject({ title: 'Goal' });
  });
});

describe('nothing is shown, with the reason', () => {
  test.each([
    ['{"aps":', 'alert', 'The text is not JSON.'],
    ['[]', 'alert', 'The payload is not a JSON object.'],
    ['{}', 'alert', 'There is no “aps” dictionary; the app gets the data only when it runs.'],
    ['{"aps":{}}', 'alert', 'There is no “alert” in “aps”.'],
    ['{"aps":{"alert":{"title":""}}}', 'alert', 'The alert is empty: it has no title, subtitle or body.'],
    ['{"aps":{"alert":""}}', 'alert', 'The alert is empty: it has no title, subtitle or body.'],
    ['{"aps":{"alert":5}}', 'alert', '“alert” has to be text or an object.'],
    ['{"aps":{"badge":"3"}}', 'alert', '“badge” has to be a number without quotes.'],
    ['\uFEFF{}', 'alert', 'An invisible byte order mark stands at the start, so the text is not JSON.'],
    ['{"aps":{"event":"end"}}', 'liveactivity', 'A Live Activity push needs “timestamp” in “aps”.'],
    [
      '{"aps":{"event":"x","timestamp":1,"content-state":{}}}',
      'liveactivity',
      '“event” has to be “start”, “update” or “end”.',
    ],
    [
      '{"aps":{"event":"end","timestamp":1}}',
      'liveactivity',
      'The Live Activity gets “end” without an alert; its own view changes, which only the app can draw.',
    ],
    ['{"aps":{"badge":3}}', 'alert', 'Only the badge of the app’s icon changes to 3.'],
    ['{"aps":{"badge":0}}', 'alert', 'Only the badge of the app’s icon is removed.'],
    ['{"aps":{"sound":"default"}}', 'alert', 'Only the sound is played.'],
    ['{"aps":{"content-available":1}}', 'background', 'A background push wakes the app without a sign on the screen.'],
    [
      '{"aps":{"alert":"Hi"}}',
      'background',
      'A background push without "content-available": 1 does not even wake the app.',
    ],
    [
      '{"aps":{"content-changed":true}}',
      'widgets',
      'A Widgets push is handled by the app or the system; nothing is shown for it.',
    ],
  ])('%s as %s', (payload, pushType, reason) => {
    expect(look(payload, pushType)).toEqual({ kind: 'nothing', reason });
  });
});

test('a VoIP push is an incoming call with what looks like the caller', () => {
  expect(look({ caller: 'Mira', handle: '+46 8' }, 'voip')).toMatchObject({
    kind: 'call',
    caller: 'Mira',
    handle: '+46 8',
  });
  expect(look({ data: { callerName: 'Mira' } }, 'voip')).toMatchObject({ caller: 'Mira', handle: '' });
  expect(look({ uuid: '1' }, 'voip')).toMatchObject({ kind: 'call', caller: '' });
});

test('an unknown push type is shown as an alert', () => {
  expect(look({ aps: { alert: 'Hi' } }, 'hologram')).toMatchObject({ kind: 'banner', body: 'Hi' });
});

test('the app’s name is read from the bundle id', () => {
  expect([appNameOf('com.example.weather-app'), appNameOf('com.example.WeatherPro'), appNameOf('')]).toEqual([
    'Weather App',
    'Weather Pro',
    'App',
  ]);
});
