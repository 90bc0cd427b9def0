import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { lintExample, nowMs } from '../lint/examples.ts';

const keys = fc.constantFrom(
  ...['aps', 'alert', 'Alert', 'badge', 'sound', 'title', 'body', 'subtitle', 'loc-key', 'loc-args', 'title-loc-key'],
  ...['content-available', 'mutable-content', 'category', 'message', 'notification', 'interruption-level', 'event'],
  ...['timestamp', 'content-state', 'mdm', 'content-changed', 'image', 'caller', 'x', '__proto__', 'critical', 'name'],
);
const leaf = fc.constantFrom<unknown>('Hi', '', 'update', 0, 1, -1, 1.5, '3', true, null, nowMs / 1000, ['a'], 'a %@');
const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
  payload: fc.oneof({ maxDepth: 4 }, leaf, fc.dictionary(keys, tie('payload'), { maxKeys: 5 })),
}));
const inAps = fc.dictionary(keys, payload, { maxKeys: 5 }).map((aps) => ({ aps }));
const texts = fc.oneof(
  fc.oneof(inAps, payload).map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
);

function lookOf(payloadText: string, pushType: string) {
  return describeNotification({ payloadText, pushType, bundleId: 'com.example.app', nowMs });
}

const told = (payloadText: string, pushType: string) =>
  lintExample({ payloadText, pushType }).filter(
    ({ severity, place }) => severity !== 'hint' && place.kind === 'payload',
  );

describe('of any payload', () => {
  test('where a push shows nothing, wakes nobody or asks for nothing, lint says something', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('alert', 'background', 'liveactivity', 'mdm', 'widgets', 'controls', 'fileprovider'),
        (payloadText, pushType) => {
          if (lookOf(payloadText, pushType).kind === 'nothing') expect(told(payloadText, pushType)).not.toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a look has sentences only, whatever the push type', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...pushTypeNames, 'unknown'), (payloadText, pushType) => {
        const look = lookOf(payloadText, pushType);
        const sentences = [...look.notes.map(({ text }) => text), ...(look.kind === 'nothing' ? [look.reason] : [])];
        for (const sentence of sentences) expect(sentence).toMatch(/^\S.*\.$/su);
        if (look.kind === 'banner') expect(look.title ?? look.subtitle ?? look.body).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  'hello',
  '\uFEFF{"aps":{"alert":"Hi"}}',
  '[]',
  '{}',
  '{"APS":{}}',
  '{"aps":1}',
  '{"alert":"Hi"}',
  '{"message":{}}',
  '{"aps":{}}',
  '{"aps":{"title":"Hi"}}',
  '{"aps":{"Alert":"Hi"}}',
  '{"aps":{"content-available":1}}',
  '{"aps":{"alert":7}}',
  '{"aps":{"alert":""}}',
  '{"aps":{"alert":{"title":7}}}',
  '{"aps":{"alert":{"message":"Hi"}}}',
  '{"aps":{"alert":{"loc-args":["a"]}}}',
  '{"aps":{"badge":"3"}}',
  '{"aps":{"badge":-1}}',
  '{"aps":{"sound":[]}}',
  '{"aps":{"sound":""}}',
])('lint tells of an alert push that shows nothing: %j', (payloadText) => {
  expect(lookOf(payloadText, 'alert')).toMatchObject({ kind: 'nothing' });
  expect(told(payloadText, 'alert')).not.toEqual([]);
});
