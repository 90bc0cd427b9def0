import { expect, test } from 'vitest';
import { lintExample } from '../examples.ts';

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

test('the documented ones are named as a sentence does', () => {
  const [found] = lintExample({ pushType: 'location', priority: 1, payloadText: '{"queryId":"1"}' });
  expect(found?.message).toContain('Apple documents 10 and 5 for');
});

test('the documented ones, and any where Apple prescribes none, are right', () => {
  expect(lintExample({ ...background, priority: 5 })).toEqual([]);
  for (const priority of [10, 5, 1, null]) expect(lintExample({ priority })).toEqual([]);
  expect(lintExample({ pushType: 'complication', payloadText: '{}', priority: 1 })).toEqual([]);
});
