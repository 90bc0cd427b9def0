import { expect, test } from 'vitest';
import { composedPush, credentialOf, deviceOf, draftOf } from '../../../../support/window-samples.ts';
import { planSend } from '../../../../../renderer/features/composer/plan-send.ts';

const draft = draftOf({ credentialId: 'key-1', deviceIds: ['device-1'] });

test('a send has the text as it was typed, the first device’s bundle id and one target a device', () => {
  const devices = [deviceOf(), deviceOf({ id: 'device-2', token: 'cd', bundleId: 'com.example.other' })];
  const push = composedPush({ payloadText: '{ "a":1.0 }\r\n' });
  const plan = planSend({ ...draft, push, deviceIds: ['device-2', 'device-1'] }, devices, [credentialOf()], 0);
  expect(plan).toMatchObject({
    kind: 'ready',
    isJson: true,
    input: {
      environment: 'simulator',
      credential: { kind: 'stored', id: 'key-1' },
      targets: [{ token: 'ab'.repeat(32), deviceName: 'Phone' }, { token: 'cd' }],
      notification: { topic: 'com.example.app', payload: { encoding: 'utf8', content: '{ "a":1.0 }\r\n' } },
      allowInvalid: false,
      writing: { variables: {}, isMinified: false },
    },
  });
});

test('text that is not JSON is told, and nothing else of lint stands in the way', () => {
  const bad = composedPush({ payloadText: '{', collapseId: 'x'.repeat(100), apnsId: 'no' });
  expect(planSend({ ...draft, push: bad }, [deviceOf()], [credentialOf()], 0)).toMatchObject({
    kind: 'ready',
    isJson: false,
  });
});

test('without credential or device there is nothing to send', () => {
  expect(planSend(draft, [deviceOf()], [], 0)).toMatchObject({
    kind: 'not-ready',
    failure: { code: 'credential-missing' },
  });
  expect(planSend(draft, [], [credentialOf()], 0)).toMatchObject({ kind: 'not-ready', failure: { code: 'no-target' } });
});

test('where another credential fits, the one that was removed is not asked to be imported', () => {
  const sample = credentialOf({ id: 'sample', isSample: true });
  const send = (credentialId: string | null) =>
    planSend({ ...draft, credentialId }, [deviceOf()], [sample, credentialOf({ id: 'own' })], 0);
  expect(send('gone')).toMatchObject({ failure: { code: 'credential-not-chosen', params: { wasRemoved: true } } });
  expect(send(null)).toMatchObject({ failure: { code: 'credential-not-chosen', params: { wasRemoved: false } } });
});

test('a credential that is never stored still needs its files', () => {
  const stored = planSend(draft, [deviceOf()], [credentialOf()], 0);
  const asked = credentialOf({ keeping: 'ask', hasSecret: false });
  expect(stored).toMatchObject({ kind: 'ready', asksFor: null });
  expect(planSend(draft, [deviceOf()], [asked], 0)).toMatchObject({ kind: 'ready', asksFor: asked });
});
