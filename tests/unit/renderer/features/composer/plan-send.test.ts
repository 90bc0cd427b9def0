import { describe, expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { Variables } from '#shared/contract/variables.ts';
import { composedPush, credentialOf, deviceOf, draftOf } from '../../../../support/window-samples.ts';
import { planSend } from '../../../../../renderer/features/composer/plan-send.ts';
import { noVariables } from '../../../../../renderer/client/no-variables.ts';

const draft = draftOf({ credentialId: 'key-1', deviceIds: ['device-1'] });

test('a send has the text as it was typed, the first device’s bundle id and one target a device', () => {
  const devices = [deviceOf(), deviceOf({ id: 'device-2', token: 'cd', bundleId: 'com.example.other' })];
  const push = composedPush({ payloadText: '{ "a":1.0 }\r\n' });
  const plan = planSend(
    { ...draft, push, deviceIds: ['device-2', 'device-1'] },
    devices,
    [credentialOf()],
    noVariables,
    0,
  );
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
  expect(planSend({ ...draft, push: bad }, [deviceOf()], [credentialOf()], noVariables, 0)).toMatchObject({
    kind: 'ready',
    isJson: false,
  });
});

test('without credential or device there is nothing to send', () => {
  expect(planSend(draft, [deviceOf()], [], noVariables, 0)).toMatchObject({
    kind: 'not-ready',
    failure: { code: 'credential-missing' },
  });
  expect(planSend(draft, [], [credentialOf()], noVariables, 0)).toMatchObject({
    kind: 'not-ready',
    failure: { code: 'no-target' },
  });
});

test('where another credential fits, the one that was removed is not asked to be imported', () => {
  const sample = credentialOf({ id: 'sample', isSample: true });
  const send = (credentialId: string | null) =>
    planSend({ ...draft, credentialId }, [deviceOf()], [sample, credentialOf({ id: 'own' })], noVariables, 0);
  expect(send('gone')).toMatchObject({ failure: { code: 'credential-not-chosen', params: { wasRemoved: true } } });
  expect(send(null)).toMatchObject({ failure: { code: 'credential-not-chosen', params: { wasRemoved: false } } });
});

test('a credential that is never stored still needs its files', () => {
  const stored = planSend(draft, [deviceOf()], [credentialOf()], noVariables, 0);
  const asked = credentialOf({ keeping: 'ask', hasSecret: false });
  expect(stored).toMatchObject({ kind: 'ready', asksFor: null });
  expect(planSend(draft, [deviceOf()], [asked], noVariables, 0)).toMatchObject({ kind: 'ready', asksFor: asked });
});

describe('variables', () => {
  const variables: Variables = {
    sets: [
      { id: 'set-1', name: 'Staging', variables: [{ name: 'user', value: 'Ada' }] },
      { id: 'set-2', name: 'Live', variables: [{ name: 'id', value: '7' }] },
    ],
    activeSetId: 'set-1',
    environment: {},
    nextCount: 1,
  };
  const send = (push: Partial<ComposedPush>) =>
    planSend({ ...draft, push: composedPush(push) }, [deviceOf()], [credentialOf()], variables, 0);

  test('go out as they were typed, with the set that is used, for the core to resolve for each device', () => {
    const payloadText = '{"at":{{now}},"to":"{{user}} {{device.name}}"}';
    expect(send({ payloadText, collapseId: '{{user}}' })).toMatchObject({
      kind: 'ready',
      isJson: true,
      input: {
        notification: { collapseId: '{{user}}', payload: { content: payloadText } },
        writing: { variables: { user: 'Ada' } },
      },
    });
  });

  test.each<[Partial<ComposedPush>, string]>([
    [{ payloadText: '{"id":{{id}}}' }, 'variable-unknown'],
    [{ collapseId: '{{id}}' }, 'variable-unknown'],
    [{ apnsId: '{{env.HOME}}' }, 'variable-environment-closed'],
    [{ topic: '{{env.PUSHBENCH_TOPIC}}' }, 'variable-without-value'],
  ])('that stand for nothing are refused at once: %j', (push, code) => {
    expect(send(push)).toMatchObject({ kind: 'not-ready', failure: { code } });
  });

  test('in the topic are judged by what they stand for', () => {
    const key = credentialOf({ scope: { environments: null, bundleIds: ['Ada'] } });
    const plan = (topic: string) =>
      planSend(
        { ...draft, environment: 'sandbox', push: composedPush({ topic }) },
        [deviceOf({ environment: 'sandbox' })],
        [key],
        variables,
        0,
      );
    expect(plan('{{user}}')).toMatchObject({ kind: 'ready' });
    expect(plan('{{user}}.other')).toMatchObject({ failure: { code: 'topic-not-for-key' } });
  });
});
