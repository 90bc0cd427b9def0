import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import { carryPayload } from '#shared/payload/carry-over.ts';
import { formatJson, isJson } from '#shared/payload/json-text.ts';
import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { lintExample, nowMs } from '../lint/examples.ts';

const values = { nowMs, uuid: '', count: 0, device: { name: null, token: null }, environment: {}, own: {} };

function carry(payloadText: string, from: string, to: string, topic = '') {
  return carryPayload({ payloadText, from, to, topic });
}

/** The text after it was carried over; the same where there is nothing to change. */
function carried(payloadText: string, from: string, to: string): string {
  const result = carry(payloadText, from, to);
  return result.kind === 'change' ? result.text : payloadText;
}

function problemsOf(payloadText: string, pushType: string): readonly string[] {
  const topic = pushType === 'mdm' ? 'com.apple.mgmt.External.0c3e' : null;
  return lintExample({ pushType, payloadText: resolvePayloadText(payloadText, values).text, topic })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);
}

const alert = formatJson(
  '{"aps":{"alert":{"title":"Hi","subtitle":"s","body":"b"},"sound":"default","badge":1,"mutable-content":1,"thread-id":"t"},"id":1.50}',
);
if (alert === undefined) throw new Error('The example is not JSON.');

describe('an alert', () => {
  test('becomes a clean background push that keeps what is one’s own', () => {
    const result = carry(alert, 'alert', 'background');
    expect(result).toMatchObject({
      kind: 'change',
      text: '{\n  "aps": {\n    "content-available": 1\n  },\n  "id": 1.50\n}',
      advice: expect.stringContaining('“alert”, “sound”, “badge”, “mutable-content”, and “thread-id” go out') as string,
    });
    expect(problemsOf(carried(alert, 'alert', 'background'), 'background')).toEqual([]);
  });

  test('becomes an update of a Live Activity with its sound inside of the alert', () => {
    const text = carried('{"aps": {"alert": "Hi", "sound": "a.aiff"}, "n": 1}', 'alert', 'liveactivity');
    expect(text).toBe(
      '{"aps": {"alert": {"body": "Hi", "sound": "a.aiff"}, "timestamp": {{now}}, "event": "update", "content-state": {}}, "n": 1}',
    );
    expect(problemsOf(text, 'liveactivity')).toEqual([]);
  });

  test('names its translations as a Live Activity does, and back', () => {
    const text = '{"aps":{"alert":{"title-loc-key":"T","title-loc-args":["a"],"loc-key":"B"}}}';
    const activity = carried(text, 'alert', 'liveactivity');
    expect(activity).toContain('"alert":{"title":{"loc-key":"T","loc-args":["a"]},"body":{"loc-key":"B"}}');
    expect(carried(activity, 'liveactivity', 'alert')).toBe(text);
  });

  test.each([
    ['widgets', '{"aps":{"content-changed":true,"own":1},"n":1}'],
    ['controls', '{"aps":{"content-changed":true,"own":1},"n":1}'],
    ['background', '{"aps":{"content-available":1,"own":1},"n":1}'],
  ])('leaves no key of Apple’s that a push for %s does not read, and names each that goes', (to, text) => {
    const keys = ['alert', 'badge', 'thread-id', 'interruption-level', 'category', 'mutable-content'];
    const before = `{"aps":{"alert":"Hi","badge":1,"thread-id":"t","interruption-level":"active","category":"c","mutable-content":1,"own":1},"n":1}`;
    expect(carried(before, 'alert', to)).toBe(text);
    for (const key of keys) expect(carry(before, 'alert', to).advice).toContain(`“${key}”`);
    expect(carry(before, 'alert', to).advice).toContain('keys of your own stay');
  });

  test('loses as an update of a Live Activity what that does not read, which is said', () => {
    const before = '{"aps":{"alert":{"title":"Hi"},"badge":1,"thread-id":"t","interruption-level":"active"}}';
    expect(carried(before, 'alert', 'liveactivity')).toBe(
      '{"aps":{"alert":{"title":"Hi"},"timestamp":{{now}},"event":"update","content-state":{}}}',
    );
    expect(carry(before, 'alert', 'liveactivity').advice).toContain(
      '“badge”, “thread-id”, and “interruption-level” go out',
    );
  });

  test('becomes an MDM push with nothing but its magic, which is left to a person and said', () => {
    const { advice } = carry(alert, 'alert', 'mdm');
    expect(advice).toContain('“aps” and “id” go out, “mdm” comes in.');
    expect(advice).toContain('left empty for you');
    expect(advice).not.toContain('your own stay');
    expect(carried(alert, 'alert', 'mdm')).toBe('{\n  "mdm": ""\n}');
    expect(carried('{"a":1,"mdm":"m","b":2}', 'alert', 'mdm')).toBe('{"mdm":"m"}');
    expect(carried('{}', 'alert', 'mdm')).toBe('{"mdm": ""}');
  });

  test('is said to change in words that say what becomes of it, with one sort of quotes', () => {
    const { advice } = carry('{"aps":{"alert":"Hi"}}', 'alert', 'liveactivity');
    expect(advice).toContain('“alert” becomes an object with “body”');
    expect(advice).not.toContain('"');
  });

  test.each(['voip', 'complication', 'location', 'pushtotalk'])(
    'stays as it is for %s, where the app decides',
    (to) => {
      expect(carry(alert, 'alert', to)).toMatchObject({ kind: 'fits' });
    },
  );
});

test('what comes from a background push gets an empty alert to fill in', () => {
  expect(carried('{"aps":{"content-available":1},"n":1}', 'background', 'alert')).toBe(
    '{"aps":{"alert":{"title":"","body":""},"content-available":1},"n":1}',
  );
});

test('a payload that fits already is not changed', () => {
  expect(carry('{"aps":{"content-available":1}}', 'voip', 'background').kind).toBe('fits');
  expect(carry('{"aps":{"alert":"Hi"}}', 'background', 'alert').kind).toBe('fits');
  expect(carry('{"aps":{"alert":"Hi"}}', 'alert', 'newer-type').kind).toBe('fits');
  expect(carry('{}', 'alert', 'background', 'pass.com.example').kind).toBe('fits');
});

test.each(['', '{"aps":{},}', '[1]', '{"aps":1}'])(
  'what cannot be read is not changed, and it is said why: %s',
  (text) => {
    expect(carry(text, 'alert', 'background')).toMatchObject({ kind: 'cannot' });
  },
);

describe('for any payload and any two types', () => {
  const names = fc.constantFrom(
    'alert',
    'badge',
    'sound',
    'event',
    'title',
    'content-changed',
    'timestamp',
    'own',
    'mdm',
  );
  const object = fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 });
  const payload = fc
    .record({ aps: fc.oneof(object, object, fc.jsonValue()), own: object, deep: fc.jsonValue() }, { requiredKeys: [] })
    .chain((root) => fc.constantFrom(JSON.stringify(root), JSON.stringify(root, null, 4)));
  const type = fc.constantFrom(...pushTypeNames);

  test('the result is JSON, and keeps all keys of one’s own, but for MDM', () => {
    fc.assert(
      fc.property(payload, type, type, (text, from, to) => {
        const result = carry(text, from, to);
        if (result.kind !== 'change') return;
        expect(isJson(resolvePayloadText(result.text, values).text)).toBe(true);
        if (to === 'mdm') return;
        const { aps: _, ...before } = JSON.parse(text) as Record<string, unknown>;
        expect(JSON.parse(resolvePayloadText(result.text, values).text)).toMatchObject(before);
      }),
      { numRuns: 400 },
    );
  });

  test('what is long is carried over as what is short', () => {
    const long = 'long'.repeat(100);
    const many = JSON.stringify(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${String(index)}`, index])),
    );
    const grown = (text: string) =>
      text.replaceAll('"short"', () => JSON.stringify(long)).replaceAll('{"few":1}', () => many);
    const value = fc.constantFrom<unknown>('short', { body: 'short', title: { 'loc-key': 'short' } }, ['short']);
    const members = fc.dictionary(names, value, { maxKeys: 4 });
    fc.assert(
      fc.property(members, fc.boolean(), type, type, (aps, isMany, from, to) => {
        const text = JSON.stringify({ aps, own: isMany ? { few: 1 } : 'short' });
        expect(carried(grown(text), from, to)).toBe(grown(carried(text, from, to)));
      }),
      { numRuns: 300 },
    );
  });

  test('a second time there is nothing to change', () => {
    fc.assert(
      fc.property(payload, type, type, (text, from, to) => {
        expect(carry(carried(text, from, to), from, to).kind).not.toBe('change');
      }),
      { numRuns: 300 },
    );
  });

  test('what was clean is clean as every other type, but for what a person has to write', () => {
    const clean = [
      ['alert', alert],
      ['alert', '{"aps":{"alert":{"loc-key":"K","loc-args":["a"]},"sound":{"critical":1,"name":"x","volume":1}}}'],
      ['alert', '{"aps":{"alert":"x","url-args":["a"],"interruption-level":"critical","relevance-score":1}}'],
      ['background', '{"aps":{"content-available":1},"n":1}'],
      ['voip', '{"caller":"Maya","uuid":"6f1c2a9e","handle":"+1"}'],
      ['widgets', '{"aps":{"content-changed":true}}'],
      ['mdm', '{"mdm":"996ac527"}'],
      [
        'liveactivity',
        `{"aps":{"timestamp":${String(nowMs / 1000)},"event":"update","content-state":{"a":1},"alert":{"title":{"loc-key":"k"},"body":"b","sound":"s"}}}`,
      ],
    ] as const;
    for (const [from, text] of clean) {
      expect([from, problemsOf(text, from)]).toEqual([from, []]);
      for (const to of pushTypeNames.filter((name) => name !== from)) {
        const left = problemsOf(carried(text, from, to), to).filter(
          (code) => !['alert-empty', 'file-provider-incomplete', 'mdm-without-magic'].includes(code),
        );
        expect([from, to, left]).toEqual([from, to, []]);
      }
    }
  });
});
