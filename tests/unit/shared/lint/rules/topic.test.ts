import { expect, test } from 'vitest';
import { codesOf, lintExample, type PushChange } from '../examples.ts';

const call = {
  pushType: 'voip',
  payloadText: '{"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}',
};
const management = { pushType: 'mdm', payloadText: '{"mdm":"magic"}' };

test.each<[string, PushChange]>([
  ['topic-missing', { bundleId: null }],
  ['topic-missing-mdm', management],
  ['topic-malformed', { topic: 'com.example app' }],
  ['topic-malformed', { topic: 'com.example.*' }],
  ['topic-suffix-wrong', { topic: 'com.example.app.voip' }],
  ['topic-suffix-missing', { ...call, topic: 'com.example.app' }],
  ['topic-suffix-wrong', { ...call, topic: 'com.example.app.complication' }],
  ['topic-suffix-wrong', { ...call, topic: 'com.example.app.voip-ptt' }],
])('a topic that is missing, malformed or of another push type is an error: %s', (code, change) => {
  expect(lintExample(change)).toMatchObject([{ code, severity: 'error', place: { kind: 'header', field: 'topic' } }]);
});

test.each<PushChange>([
  { topic: 'com.example.app' },
  { topic: 'web.com.example' },
  { ...call, topic: 'com.example.app.voip' },
  { ...management, topic: 'com.apple.mgmt.External.0c3e' },
])('one that ends as the push type wants it is right: %j', (change) => {
  expect(lintExample(change)).toEqual([]);
});

test.each<[string, PushChange]>([
  ['topic-team-prefix', { topic: 'ABCDE12345.com.example.app' }],
  ['topic-team-prefix', { ...call, bundleId: 'ABCDE12345.com.example.app' }],
  ['topic-not-mdm', { ...management, topic: 'com.example.app' }],
])('one that is well-formed, but hardly that of the app, is a warning: %s', (code, change) => {
  expect(lintExample(change)).toMatchObject([{ code, severity: 'warning', place: { kind: 'header', field: 'topic' } }]);
});

test('a suffix that belongs to another push type is told with the right one', () => {
  const [found] = lintExample({ ...call, topic: 'com.example.app.complication' });
  expect(found?.message).toBe('“.complication” belongs to another push type than VoIP, whose topic ends in “.voip”.');
});

test('a bundle id may end as the suffix of a push type does', () => {
  expect(lintExample({ bundleId: 'com.example.voip' })).toEqual([]);
  expect(lintExample({ ...call, bundleId: 'com.example.voip' })).toEqual([]);
  expect(
    lintExample({ ...call, bundleId: 'com.example.complication', topic: 'com.example.complication' }),
  ).toMatchObject([{ code: 'topic-suffix-missing' }]);
});

test('the topic of each push type is made from the bundle id', () => {
  for (const type of ['liveactivity', 'widgets', 'pushtotalk', 'location', 'fileprovider']) {
    expect(codesOf('{}', type).filter((code) => code.startsWith('topic'))).toEqual([]);
  }
});
