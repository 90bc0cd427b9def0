import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSavedPush, readSavedPush } from '#shared/payload/saved-push-format.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';

const plain: ComposedPush = {
  pushType: 'alert',
  bundleId: null,
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{"aps":{"alert":"Hi"}}',
};

function readBack(push: ComposedPush): unknown {
  const read = readSavedPush(formatSavedPush(push));
  return read.ok ? read.push : read;
}

describe('the file of a saved push', () => {
  test('leaves out what is automatic and ends with the payload as it was typed', () => {
    const payloadText = '{\n  "aps": {"badge": 1.0},\r\n\t"1": 12345678901234567890, "1": 1e2\n}';
    expect(formatSavedPush({ ...plain, payloadText })).toBe(
      `{\n  "pushbench": 1,\n  "pushType": "alert",\n  "payload": ${payloadText}\n}\n`,
    );
  });

  test('names every header that was chosen', () => {
    const push: ComposedPush = {
      ...plain,
      bundleId: 'com.example.app',
      topic: 'com.example.app.voip',
      priority: 5,
      expiration: { mode: 'duration', seconds: 3600 },
      collapseId: 'score',
      apnsId: '123e4567-e89b-12d3-a456-4266554400a0',
      payloadText: '{}',
    };
    expect(formatSavedPush(push).split('\n')).toEqual([
      '{',
      '  "pushbench": 1,',
      '  "pushType": "alert",',
      '  "bundleId": "com.example.app",',
      '  "topic": "com.example.app.voip",',
      '  "priority": 5,',
      '  "expiration": {"seconds":3600},',
      '  "collapseId": "score",',
      '  "apnsId": "123e4567-e89b-12d3-a456-4266554400a0",',
      '  "payload": {}',
      '}',
      '',
    ]);
  });

  test.each([
    ['no JSON', '{"aps":'],
    ['nothing', ''],
    ['white space around JSON', ' {} '],
    ['a trailing comma', '{"a":1,}'],
    ['a comment', '{"a":1} // note'],
    ['an escape out of the value', '1, "pushType": "voip"'],
    ['half a surrogate pair', '{"a":"\ud83d"}'],
    ['a byte order mark', '\uFEFF{}'],
    ['nesting beyond the parser', '['.repeat(20_000) + ']'.repeat(20_000)],
  ])('keeps a payload that is %s as a string', (_, payloadText) => {
    const push = { ...plain, payloadText };
    expect(formatSavedPush(push)).toContain('"payloadText": ');
    expect(readBack(push)).toEqual(push);
  });

  test.each([[0], [253_402_300_800_000], [-62_200_000_000_000], [Number.MAX_SAFE_INTEGER]])(
    'keeps the expiration date %d to the millisecond',
    (atMs) => {
      const push: ComposedPush = { ...plain, expiration: { mode: 'date', atMs } };
      expect(readBack(push)).toEqual(push);
    },
  );

  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  const anyText = fc.oneof(
    text,
    fc.json(),
    fc.json({ maxDepth: 6 }).map((json) => JSON.stringify(JSON.parse(json), null, '\t')),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.tuple(fc.json(), text, fc.json()).map((parts) => parts.join('')),
  );
  const wholeNumber = fc.maxSafeInteger().map((value) => value + 0);
  const anyPush: fc.Arbitrary<ComposedPush> = fc.record({
    pushType: text,
    bundleId: fc.option(text),
    topic: fc.option(text),
    priority: fc.option(wholeNumber),
    expiration: fc.oneof(
      fc.constantFrom({ mode: 'automatic' } as const, { mode: 'none' } as const),
      fc.record({ mode: fc.constant('duration' as const), seconds: fc.integer({ min: 1 }) }),
      fc.record({ mode: fc.constant('date' as const), atMs: wholeNumber }),
    ),
    collapseId: text,
    apnsId: text,
    payloadText: anyText,
    sendsMinified: fc.boolean(),
  });

  test('gives back any push with any text', () => {
    fc.assert(
      fc.property(anyPush, (push) => {
        expect(readBack(push)).toEqual(push);
      }),
      { numRuns: 500 },
    );
  });

  test('holds every JSON text without white space around it as it is', () => {
    fc.assert(
      fc.property(fc.json(), (payloadText) => {
        expect(formatSavedPush({ ...plain, payloadText })).toContain(`"payload": ${payloadText}\n}`);
      }),
    );
  });
});

describe('reading a file that somebody edited', () => {
  test('accepts a byte order mark, Windows line endings, another order and unknown names', () => {
    const read = readSavedPush(
      '\uFEFF{\r\n "payload": {\r\n "aps": {}\r\n },\r\n "note": [1],\r\n "pushType": "voip",\r\n "pushbench": 1 }',
    );
    expect(read).toEqual({ ok: true, push: { ...plain, pushType: 'voip', payloadText: '{\r\n "aps": {}\r\n }' } });
  });

  test.each([
    ['nothing', '', 'line 1'],
    ['an array', '[]', 'line 1'],
    ['a merge conflict', '{\n<<<<<<< HEAD\n  "pushbench": 1\n}', 'line 2'],
    ['a comment', '{\n  // note\n  "pushbench": 1, "pushType": "alert", "payload": {}}', 'line 2'],
    ['another JSON file', '{"name":"x"}', 'pushbench'],
    ['a format that is no number', '{"pushbench":"2","pushType":"alert","payload":{}}', 'pushbench'],
    ['no push type', '{"pushbench":1,"payload":{}}', 'pushType'],
    ['a priority in words', '{"pushbench":1,"pushType":"alert","priority":"high","payload":{}}', 'priority'],
    ['no payload', '{"pushbench":1,"pushType":"alert"}', 'payload'],
    ['nesting beyond the parser', `{"pushbench":1,"payload":${'['.repeat(50_000)}`, 'depth'],
  ])('says where %s is wrong', (_, text, damage) => {
    expect(readSavedPush(text)).toEqual({ ok: false, damage });
  });
});

test('a file of a newer version of Pushbench is recognised by its format, whatever else it holds', () => {
  expect(readSavedPush('{"pushbench":99}')).toEqual({ ok: false, newerFormat: 99 });
});

describe('a file that is a payload and nothing else', () => {
  test('is a push with automatic headers and the payload as it stands', () => {
    const payloadText = '{ "aps": {"badge": 1.0},\n  "n": 12345678901234567890 }';
    const read = readSavedPush(`\uFEFF${payloadText}\n`);
    expect(read).toEqual({ ok: true, push: { ...plain, payloadText } });
    expect(read.ok && readBack(read.push)).toEqual({ ...plain, payloadText });
  });

  test('that Xcode wrote gives its bundle id, which is not sent', () => {
    const text = '{\n  "Simulator Target Bundle": "com.example.app",\n  "aps": { "alert": "Hi" }\n}';
    const read = readSavedPush(text);
    expect(read).toMatchObject({ ok: true, push: { bundleId: 'com.example.app', pushType: 'alert' } });
    expect(read.ok && JSON.parse(read.push.payloadText)).toEqual({ aps: { alert: 'Hi' } });
  });

  test.each([
    ['{"aps":{"content-available":1},"id":7}', 'background'],
    ['{"aps":{"content-available":1,"alert":"Hi"}}', 'alert'],
    ['{"aps":{"event":"update","content-state":{}}}', 'liveactivity'],
  ])('hints at its push type: %s', (text, pushType) => {
    expect(readSavedPush(text)).toMatchObject({ ok: true, push: { pushType } });
  });
});
