import { describe, expect, test } from 'vitest';
import { apnsExportMessages } from '#shared/messages/apns-export.ts';
import { readApnsFile } from '#shared/payload/apns-file.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { composedPush } from '../../../../support/window-samples.ts';
import { exportApns, exportBundleId, simctlCommand } from '../../../../../renderer/features/composer/apns-export.ts';

const values: VariableValues = {
  nowMs: 5000,
  uuid: 'e5e5',
  count: 1,
  device: { name: null, token: null },
  environment: {},
  own: { app: 'com.example.staging', user: 'A "d" a' },
};
const bundleId = 'com.example.app';
const exported = (payloadText: string, pushType = 'alert', id = bundleId) =>
  exportApns('Greeting', composedPush({ payloadText, pushType }), id, values);
const textOf = ({ file }: ReturnType<typeof exportApns>) => ('text' in file ? file.text : '');

describe('a push as a file for the Simulator', () => {
  test('opens again as it was, under the title of its draft', () => {
    const payloadText = '{ "aps": { "badge": 1.0 } }';
    const { fileName, ...rest } = exported(payloadText);
    expect(fileName).toBe('Greeting.apns');
    expect(rest).toMatchObject({ excess: null, isForSimulator: true, resolved: [], unresolved: [] });
    expect(readApnsFile(textOf({ fileName, ...rest }))).toMatchObject({ payloadText, bundleId });
  });

  test('says nothing of the app where no bundle id is given', () => {
    expect(textOf(exported('{"aps":{}}', 'alert', ''))).toBe('{"aps":{}}');
  });

  test('has what variables stand for now, and says which', () => {
    const push = exported('{"at":{{now}},"again":{{now}},"to":"{{user}}","of":"{{team}}"}');
    expect(readApnsFile(textOf(push))?.payloadText).toBe('{"at":5,"again":5,"to":"A \\"d\\" a","of":"{{team}}"}');
    expect(push).toMatchObject({ resolved: ['now', 'user'], unresolved: ['team'] });
    expect(apnsExportMessages.resolved({ names: push.resolved })).toContain('{{now}} and {{user}}');
  });

  test('is written for people, too, where the Simulator does not take its push type', () => {
    expect(exported('{"caller":"Ada"}', 'voip')).toMatchObject({ isForSimulator: false });
    expect(apnsExportMessages['not-for-simulator']({ pushType: 'voip' })).toContain('VoIP');
  });

  test('says when it has more bytes than the Simulator takes', () => {
    expect(exported(`{"a":"${'x'.repeat(4096)}"}`).excess).toMatchObject({ limit: 4096 });
  });

  test.each([
    ['{\n "aps": }', { kind: 'not-json', line: 2, column: 9 }],
    ['{"at":{{later}}}', { kind: 'not-json' }],
    ['[]', { kind: 'not-object' }],
  ])('is not made of what is no JSON object: %j', (payloadText, obstacle) => {
    expect(exported(payloadText).file).toMatchObject({ obstacle });
  });
});

test('the app is the one that the payload names, else the push’s own, else the device’s', () => {
  const named = composedPush({ payloadText: '{"Simulator Target Bundle":"com.example.named"}', bundleId: 'own' });
  expect(exportBundleId(named, 'device', values)).toBe('com.example.named');
  expect(exportBundleId(composedPush({ bundleId: '{{app}}' }), 'device', values)).toBe('com.example.staging');
  expect(exportBundleId(composedPush(), 'device', values)).toBe('device');
});

test.each([
  ['a.apns', bundleId, 'xcrun simctl push booted com.example.app a.apns'],
  ['Ada’s call.apns', '', "xcrun simctl push booted BUNDLE_ID 'Ada’s call.apns'"],
  ["it's.apns", bundleId, "xcrun simctl push booted com.example.app 'it'\\''s.apns'"],
  ['-rf.apns', bundleId, 'xcrun simctl push booted com.example.app ./-rf.apns'],
])('the command for simctl is safe to paste: %s', (fileName, id, command) => {
  expect(simctlCommand(fileName, id)).toBe(command);
});
