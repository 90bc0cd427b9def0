import { expect, test } from 'vitest';
import { lintPayload } from '#shared/lint/lint-push.ts';
import { lintExample, nowMs } from '../examples.ts';

const background = { pushType: 'background', payloadText: '{"aps":{"content-available":1}}' };

test.each([10, 1])('another priority than 5 for a background push is an error: %d', (priority) => {
  expect(lintExample({ ...background, priority })).toMatchObject([
    { code: 'background-priority', severity: 'error', place: { kind: 'header', field: 'priority' } },
  ]);
});

test.each([
  ['alert', 7, '{"aps":{"alert":"Hi"}}'],
  ['liveactivity', 1, '{"aps":{"timestamp":1700000000,"event":"end"}}'],
  ['pushtotalk', 7, '{}'],
])('one that Apple does not document for the push type is a warning: %s %d', (pushType, priority, payloadText) => {
  expect(lintExample({ pushType, priority, payloadText })).toMatchObject([
    { code: 'priority-unusual', severity: 'warning', place: { kind: 'header', field: 'priority' } },
  ]);
});

test.each([
  ['without a push type', null, 7],
  ['with one that nobody knows', 'silent', 0],
  ['with one for which Apple prescribes none', 'complication', 7],
  ['with one that takes only some', 'location', 7],
])('one that APNs does not know is a warning %s', (_case, pushType, priority) => {
  const headers = { pushType, priority, topic: null, expiration: null, collapseId: null, apnsId: null };
  const surroundings = { notification: headers, tokenKinds: [], deviceNames: [], nowMs };
  const found = lintPayload('{"aps":{"alert":"Hi"}}', surroundings).filter(({ place }) => place.kind === 'header');
  expect(found.find(({ code }) => code === 'priority-unusual')).toMatchObject({
    severity: 'warning',
    place: { kind: 'header', field: 'priority' },
    message: `APNs refuses the priority ${String(priority)} with BadPriority: it knows 10, 5, and 1. Send one of these.`,
  });
});

test.each([10, 5, 1])('%d without a push type is right', (priority) => {
  const headers = { pushType: null, priority, topic: null, expiration: null, collapseId: null, apnsId: null };
  const surroundings = { notification: headers, tokenKinds: [], deviceNames: [], nowMs };
  expect(lintPayload('{"aps":{"alert":"Hi"}}', surroundings)).toEqual([]);
});

test('the documented ones are named as a sentence does', () => {
  const [found] = lintExample({ pushType: 'location', priority: 1, payloadText: '{"queryId":"1"}' });
  expect(found?.message).toContain('Apple documents 10 and 5 for');
});

test('the documented ones, and any where Apple prescribes none, are right', () => {
  expect(lintExample({ ...background, priority: 5 })).toEqual([]);
  for (const priority of [10, 5, 1, null]) expect(lintExample({ priority })).toEqual([]);
  expect(lintExample({ pushType: 'complication', payloadText: '{}', priority: 1 })).toEqual([]);
});
