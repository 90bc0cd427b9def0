import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatApnsFile, isForSimulator, readApnsFile } from '#shared/payload/apns-file.ts';

const simulatorKey = 'Simulator Target Bundle';
const bundleId = 'com.example.app';

const blank = fc.stringMatching(/^[ \t\r\n]{0,4}$/);
const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('aps', simulatorKey, '__proto__', '{{now}}'));
const value = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('1e400', '"\\u0041"', '12345678901234567890', '{{now}}', '"{{user}}"', '{ \r\n}', '{}'),
);
/** JSON objects as nobody would lay them out, with keys that occur twice. */
const oddObject = (keys: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.array(fc.tuple(keys, value, fc.array(blank, { minLength: 4, maxLength: 4 })), { maxLength: 5 }),
      blank,
      blank,
      blank,
    )
    .map(([members, before, inside, after]) => {
      const parts = members.map(([name, json, [a = '', b = '', c = '', d = '']]) =>
        [a, JSON.stringify(name), b, ':', c, json, d].join(''),
      );
      return `${before}{${parts.length === 0 ? inside : parts.join(',')}}${after}`;
    });

describe('a payload as a file for the Simulator', () => {
  test('gives back its text, character for character, and its bundle id', () => {
    const anyText = oddObject(key.filter((name) => name !== simulatorKey));
    fc.assert(
      fc.property(anyText, fc.string({ minLength: 1, unit: 'binary' }), (payloadText, id) => {
        const file = formatApnsFile(payloadText, id);
        expect(file).toBeDefined();
        expect(readApnsFile(file ?? '')).toMatchObject({ payloadText, bundleId: id });
      }),
    );
  });

  test('names one app only, whatever the payload named before', () => {
    fc.assert(
      fc.property(oddObject(key), (payloadText) => {
        const file = formatApnsFile(payloadText, bundleId) ?? '';
        expect(file.split(JSON.stringify(simulatorKey))).toHaveLength(2);
        expect(readApnsFile(file)).toEqual({ ...readApnsFile(payloadText), bundleId });
      }),
    );
  });

  test.each([
    ['{"aps":{}}', '{"Simulator Target Bundle":"com.example.app","aps":{}}'],
    ['{ "aps": {}, "n": 1 }', '{ "Simulator Target Bundle": "com.example.app", "aps": {}, "n": 1 }'],
    ['{\r\n\t"aps": {}\r\n}', '{\r\n\t"Simulator Target Bundle": "com.example.app",\r\n\t"aps": {}\r\n}'],
    ['{"aps": {}, "n": 1}', '{"Simulator Target Bundle": "com.example.app", "aps": {}, "n": 1}'],
    ['{}', '{"Simulator Target Bundle": "com.example.app"}'],
    [
      '{"aps":{},"Simulator Target Bundle":"com.example.other"}',
      '{"Simulator Target Bundle":"com.example.app","aps":{}}',
    ],
  ])('is laid out as its text is: %j', (payloadText, file) => {
    expect(formatApnsFile(payloadText, bundleId)).toBe(file);
  });

  test.each(['', '[]', '"text"', '{"aps":{}', '{"aps":{},}', '// note\n{}'])('has to be a JSON object: %j', (text) => {
    expect(formatApnsFile(text, bundleId)).toBeUndefined();
    expect(readApnsFile(text)).toBeUndefined();
  });
});

test('the bundle id is found wherever its key stands, and everything else is left as it was', () => {
  const text = '{ "aps" : { "badge" : 1.0 } ,\n  "Simulator Target Bundle" : "com.example.app" }\n';
  expect(readApnsFile(text)).toMatchObject({ bundleId, payloadText: '{ "aps" : { "badge" : 1.0 } }\n' });
});

test('a bundle id that is no text, or empty, is none', () => {
  expect(readApnsFile('{"Simulator Target Bundle":7,"aps":{}}')).toMatchObject({
    bundleId: null,
    payloadText: '{"aps":{}}',
  });
  expect(readApnsFile('{"Simulator Target Bundle":""}')).toMatchObject({ bundleId: null, payloadText: '{}' });
});

test.each([
  ['{"aps":{"content-available":1},"id":7}', 'background'],
  ['{"aps":{"content-available":1,"alert":"Hi"}}', 'alert'],
  ['{"aps":{"event":"update","timestamp":{{now}},"content-state":{}}}', 'liveactivity'],
  ['{"aps":{"content-changed":true}}', 'widgets'],
  ['{"aps":{"alert":{"title":"T"},"url-args":[]}}', 'alert'],
  ['{"mdm":"D5A8"}', 'mdm'],
  ['{"container-identifier":"root","domain":"d"}', 'fileprovider'],
  ['{"aps":"alert"}', 'alert'],
  ['{}', 'alert'],
])('the payload hints at the push type: %s', (text, pushType) => {
  expect(readApnsFile(text)).toMatchObject({ pushType });
});

test('the Simulator takes pushes to apps only, and nobody knows of a new push type', () => {
  expect(['alert', 'background', 'new'].map(isForSimulator)).toEqual([true, true, true]);
  expect(['voip', 'complication', 'fileprovider', 'liveactivity', 'mdm'].some(isForSimulator)).toBe(false);
});
