import { describe, expect, test } from 'vitest';
import type { TokenKind } from '#shared/apns/push-types.ts';
import type { ComposedPush } from '#shared/contract/schemas.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';

const clean: ComposedPush = {
  pushType: 'alert',
  bundleId: 'com.example.app',
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{"aps":{"alert":"Hi"}}',
};

function lint(change: Partial<ComposedPush>, tokenKinds: readonly TokenKind[] = []) {
  return lintPush({ ...clean, ...change }, { deviceBundleId: '', tokenKinds, nowMs: 1_700_000_000_000 });
}

/** Codes of what is wrong; what is only worth knowing is left out. */
const codes = (change: Partial<ComposedPush>, tokenKinds: readonly TokenKind[] = []) =>
  lint(change, tokenKinds)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);

/** The stretch of the payload that the first diagnostic of a code underlines. */
function marked(change: Partial<ComposedPush>, code: string): string | undefined {
  const place = lint(change).find((diagnostic) => diagnostic.code === code)?.place;
  if (place?.kind !== 'payload') return undefined;
  return (change.payloadText ?? clean.payloadText).slice(place.range.offset, place.range.offset + place.range.length);
}

test('a push as it should be has no problems', () => {
  expect(lint({})).toEqual([]);
});

test('the sample pushes have no problems', () => {
  for (const { push } of samplePushes) {
    expect(lintPush(push, { deviceBundleId: 'com.example.app', tokenKinds: [], nowMs: 0 })).toEqual([]);
  }
});

describe('the payload', () => {
  test('that is not JSON is marked at the exact place', () => {
    const payloadText = '{"aps": {"alert": Hi}}';
    expect(marked({ payloadText }, 'json-syntax')).toBe('Hi');
    expect(lint({ payloadText })[0]?.severity).toBe('error');
  });

  test('has to be an object', () => {
    expect(codes({ payloadText: '[1]' })).toEqual(['root-not-object']);
  });

  test('may have 4096 bytes, and 5120 for VoIP, counted in UTF-8', () => {
    const ofBytes = (bytes: number) => `{"aps":{"alert":"é${'x'.repeat(bytes - 22)}"}}`;
    expect(Buffer.byteLength(ofBytes(4096))).toBe(4096);
    expect(codes({ payloadText: ofBytes(4096) })).toEqual([]);
    expect(codes({ payloadText: ofBytes(4097) })).toEqual(['payload-too-large']);
    expect(codes({ pushType: 'voip', payloadText: ofBytes(5120) })).toEqual([]);
    expect(codes({ pushType: 'voip', payloadText: ofBytes(5121) })).toEqual(['payload-too-large']);
  });

  test('with a key twice is a warning at the second one', () => {
    const payloadText = '{"aps":{"alert":"a"},"x":{"k":1,"k":2}}';
    expect(lint({ payloadText })).toMatchObject([{ code: 'duplicate-key', severity: 'warning' }]);
    expect(marked({ payloadText }, 'duplicate-key')).toBe('"k"');
  });

  test('of an alert wants aps with something in it', () => {
    expect(codes({ payloadText: '{"a":1}' })).toEqual(['aps-missing']);
    expect(codes({ payloadText: '{"aps":1}' })).toEqual(['aps-not-object']);
    expect(codes({ payloadText: '{"aps":{"category":"x"}}' })).toEqual(['alert-shows-nothing']);
    expect(codes({ pushType: 'voip', payloadText: '{"a":1}' })).toEqual([]);
  });

  test('with a byte order mark is marked at its first character, and what follows only when it is wrong', () => {
    expect(codes({ payloadText: '\uFEFF{"aps":{"alert":"Hi"}}' })).toEqual(['byte-order-mark']);
    expect(marked({ payloadText: '\uFEFF{}' }, 'byte-order-mark')).toBe('\uFEFF');
    expect(codes({ payloadText: '\uFEFF{' })).toEqual(['byte-order-mark', 'json-syntax']);
  });

  test.each(['""', '{}', '{"title":"","body":""}'])('with an empty alert is a warning: %s', (alert) => {
    const payloadText = `{"aps":{"alert":${alert}}}`;
    expect(lint({ payloadText })).toMatchObject([{ code: 'alert-empty', severity: 'warning' }]);
    expect(marked({ payloadText }, 'alert-empty')).toBe(alert);
    expect(codes({ pushType: 'voip', payloadText })).toEqual([]);
  });

  test('with an alert that is translated by the app is not empty', () => {
    expect(codes({ payloadText: '{"aps":{"alert":{"loc-key":"LATE"}}}' })).toEqual([]);
  });

  test.each(['5', 'null', '["Hi"]', 'true'])(
    'with an alert that is neither text nor object is an error: %s',
    (alert) => {
      const payloadText = `{"aps":{"alert":${alert}}}`;
      expect(lint({ payloadText })).toMatchObject([{ code: 'alert-wrong-type', severity: 'error' }]);
      expect(marked({ payloadText }, 'alert-wrong-type')).toBe(alert);
    },
  );

  test('with a badge that is no number is an error', () => {
    const payloadText = '{"aps":{"alert":"Hi","badge":"3"}}';
    expect(lint({ payloadText })).toMatchObject([{ code: 'badge-not-number', severity: 'error' }]);
    expect(marked({ payloadText }, 'badge-not-number')).toBe('"3"');
    expect(codes({ payloadText: '{"aps":{"badge":0}}' })).toEqual([]);
  });

  test('made for Firebase is recognised', () => {
    expect(codes({ payloadText: '{"notification":{"title":"Hi"}}' })).toEqual(['firebase-wrapper']);
  });

  test('with dates in milliseconds is a warning', () => {
    const payloadText = '{"aps":{"timestamp":1700000000000,"event":"end"}}';
    expect(marked({ pushType: 'liveactivity', payloadText }, 'date-milliseconds')).toBe('1700000000000');
  });
});

describe('a background push', () => {
  const background = { pushType: 'background', payloadText: '{"aps":{"content-available":1}}' };

  test('with content-available and priority 5 is as it should be', () => {
    expect(codes(background)).toEqual([]);
  });

  test('has no alert, badge or sound', () => {
    const payloadText = '{"aps":{"content-available":1,"alert":"a","badge":1,"sound":"s"}}';
    expect(codes({ ...background, payloadText })).toEqual(Array(3).fill('background-with-alert'));
    expect(marked({ ...background, payloadText }, 'background-with-alert')).toBe('"alert"');
  });

  test.each(['{"aps":{}}', '{"aps":{"content-available":"1"}}', '{"aps":{"content-available":true}}', '{}'])(
    'needs content-available as the number 1: %s',
    (payloadText) => {
      expect(codes({ ...background, payloadText })).toEqual(['background-content-available']);
    },
  );

  test('has priority 5', () => {
    expect(lint({ ...background, priority: 10 })).toMatchObject([
      { code: 'background-priority', place: { kind: 'header', field: 'priority' } },
    ]);
  });
});

describe('a Live Activity push', () => {
  const message = (payloadText: string) =>
    lint({ pushType: 'liveactivity', payloadText }).map(({ message }) => message);

  test.each([
    '{"aps":{"timestamp":1700000000,"event":"update","content-state":{}}}',
    '{"aps":{"timestamp":1700000000,"event":"end"}}',
    '{"aps":{"timestamp":1700000000,"event":"start","content-state":{},"attributes-type":"A","attributes":{},"alert":"Hi"}}',
  ])('that is whole has no problems: %s', (payloadText) => {
    expect(codes({ pushType: 'liveactivity', payloadText })).toEqual([]);
  });

  test('names all that is missing at once', () => {
    for (const payloadText of ['{"aps":{}}', '{}']) {
      expect(lint({ pushType: 'liveactivity', payloadText })).toMatchObject([
        { code: 'live-activity-incomplete', severity: 'error' },
      ]);
      expect(message(payloadText)[0]).toContain('“timestamp”, “event”, and “content-state”');
    }
    expect(message('{"aps":{"timestamp":1700000000,"event":"start","content-state":{}}}')[0]).toContain(
      '“attributes-type”',
    );
  });

  test('has one of three events', () => {
    const payloadText = '{"aps":{"timestamp":1700000000,"event":"Start","content-state":{}}}';
    expect(codes({ pushType: 'liveactivity', payloadText })).toEqual(['live-activity-event']);
    expect(marked({ pushType: 'liveactivity', payloadText }, 'live-activity-event')).toBe('"Start"');
  });
});

describe('headers', () => {
  test('a collapse id may have 64 bytes, not characters', () => {
    expect(codes({ collapseId: `${'推'.repeat(21)}x` })).toEqual([]);
    expect(codes({ collapseId: `${'推'.repeat(21)}xx` })).toEqual(['collapse-id-too-long']);
    expect(codes({ collapseId: 'a\nb' })).toEqual(['header-control-character']);
  });

  test('an apns-id is a UUID', () => {
    expect(codes({ apnsId: '9E1C2A64-77A1-4C3F-A1F0-55AB12CD34EF' })).toEqual([]);
    expect(codes({ apnsId: '9E1C2A64' })).toEqual(['apns-id-not-uuid']);
  });

  test('a topic ends as the push type wants it', () => {
    expect(codes({ topic: 'com.example.app.voip' })).toEqual(['topic-suffix-wrong']);
    expect(codes({ pushType: 'voip', topic: 'com.example.app' })).toEqual(['topic-suffix-missing']);
    expect(codes({ pushType: 'voip', topic: 'com.example.app.complication' })).toEqual(['topic-suffix-missing']);
    expect(codes({ pushType: 'voip' })).toEqual([]);
  });

  test('a topic has to be there and to look like one', () => {
    expect(codes({ bundleId: null })).toEqual(['topic-missing']);
    expect(codes({ topic: 'com.example app' })).toEqual(['topic-malformed']);
  });

  test('an expiration in milliseconds is noticed', () => {
    expect(codes({ expiration: { mode: 'date', atMs: 1_700_000_000_000 } })).toEqual([]);
    expect(codes({ expiration: { mode: 'date', atMs: 1_700_000_000_000_000 } })).toEqual(['expiration-milliseconds']);
  });

  test('a priority that Apple does not document for the push type is a warning', () => {
    expect(lint({ priority: 7 })).toMatchObject([{ code: 'priority-unusual', severity: 'warning' }]);
    expect(codes({ priority: 1 })).toEqual([]);
  });

  test('an unknown push type is a warning', () => {
    expect(codes({ pushType: 'Alert' })).toEqual(['push-type-unknown']);
  });
});

test('a token of another kind than the push type needs is a warning', () => {
  expect(codes({ pushType: 'voip' }, ['app'])).toEqual(['token-kind-differs']);
  expect(codes({ pushType: 'alert' }, ['app', 'app'])).toEqual([]);
});

test('a token of another kind is told with the name of its device', () => {
  const context = { deviceBundleId: '', tokenKinds: ['app', 'voip'] as const, nowMs: 0 };
  const [named] = lintPush(clean, { ...context, deviceNames: ['Phone', 'Caller'] });
  expect(named?.message).toContain('“Caller” has a token for VoIP');
  expect(lintPush(clean, context)[0]?.message).toContain('The chosen device has a token for VoIP');
});

test('the gravest problem comes first', () => {
  const severities = lint({ priority: 7, apnsId: 'x', payloadText: '{"a":1}' }).map(({ severity }) => severity);
  expect(severities).toEqual(['error', 'warning', 'warning']);
});

test('every message is a whole sentence', () => {
  for (const change of [{ apnsId: 'x' }, { payloadText: '{' }, { bundleId: null }, { collapseId: 'x'.repeat(65) }]) {
    for (const { message } of lint(change)) expect(message).toMatch(/^[A-Z“].*[.!]$/s);
  }
});
