import { expect, test } from 'vitest';
import { lintExample, nowMs, type PushChange } from '../examples.ts';

const call = {
  pushType: 'voip',
  payloadText: '{"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}',
} as const;
const codes = (change: PushChange) => lintExample({ ...call, ...change }).map(({ code }) => code);

test('a call that may come late is a warning', () => {
  expect(lintExample({ ...call, priority: 5 })).toMatchObject([
    { code: 'call-priority', severity: 'warning', place: { kind: 'header', field: 'priority' } },
  ]);
  expect(codes({ priority: 1 })).toEqual(['call-priority']);
  expect(lintExample({ ...call, expiration: { mode: 'duration', seconds: 3600 } })).toMatchObject([
    { code: 'call-kept', severity: 'warning', place: { kind: 'header', field: 'expiration' } },
  ]);
});

test('one that comes at once or not at all is right', () => {
  expect(codes({ priority: 10, expiration: { mode: 'none' } })).toEqual([]);
  expect(codes({ expiration: { mode: 'duration', seconds: 30 } })).toEqual([]);
  expect(codes({ expiration: { mode: 'date', atMs: nowMs - 1000 } })).toEqual([]);
});

test('a push to talk with priority 5 is a warning as well', () => {
  expect(codes({ pushType: 'pushtotalk', payloadText: '{}', priority: 5 })).toEqual(['call-priority']);
  expect(codes({ pushType: 'pushtotalk', payloadText: '{}', priority: 7 })).toEqual(['priority-unusual']);
  expect(codes({ pushType: 'pushtotalk', payloadText: '{}', priority: 10 })).toEqual([]);
});
