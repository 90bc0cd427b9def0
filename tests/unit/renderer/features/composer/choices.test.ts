import { describe, expect, test } from 'vitest';
import {
  certificateOf,
  composedPush,
  credentialOf,
  deviceOf,
  draftOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../../support/window-samples.ts';
import {
  closedEnvironments,
  credentialFor,
  devicesForPushType,
  devicesToCarry,
  draftLike,
  firstDraft,
  switchEnvironment,
  targetsOf,
} from '../../../../../renderer/features/composer/choices.ts';

const sampleKey = credentialOf({ id: 'sample', isSample: true });
const oldKey = credentialOf({ id: 'old', lastAcceptedAtMs: 1 });
const newKey = credentialOf({ id: 'new', lastAcceptedAtMs: 2 });
const app = deviceOf({ id: 'app', isSample: true });
const voip = deviceOf({ id: 'voip', isSample: true, tokenKind: 'voip', token: 'cd' });
const own = deviceOf({ id: 'own', token: 'ef' });
const ownInSandbox = deviceOf({ id: 'own-sandbox', token: 'ef', environment: 'sandbox' });

test('a draft goes to the chosen devices of its environment only', () => {
  const draft = draftOf({ deviceIds: ['app', 'own-sandbox'] });
  expect(targetsOf(draft, [app, voip, ownInSandbox])).toEqual([app]);
  expect(targetsOf({ ...draft, environment: 'sandbox' }, [app, voip, ownInSandbox])).toEqual([ownInSandbox]);
});

describe('the credential', () => {
  test('of Local APNs is the sample key', () => {
    expect(credentialFor('simulator', [oldKey, sampleKey], 'old')).toBe('sample');
  });

  test('of Apple is one’s own, the one that worked last unless another is chosen', () => {
    expect(credentialFor('sandbox', [sampleKey, oldKey, newKey], 'sample')).toBe('new');
    expect(credentialFor('production', [sampleKey, oldKey, newKey], 'old')).toBe('old');
    expect(credentialFor('sandbox', [sampleKey], 'sample')).toBeNull();
  });
});

describe('switching the environment', () => {
  test('chooses the entries there of the same tokens and keeps the old choice for the way back', () => {
    const draft = draftOf({ deviceIds: ['own'], credentialId: 'sample' });
    const known = { devices: [own, ownInSandbox], credentials: [sampleKey, newKey] };
    const change = switchEnvironment(draft, 'sandbox', known);
    expect(change).toEqual({ environment: 'sandbox', credentialId: 'new', deviceIds: ['own', 'own-sandbox'] });
  });

  test('takes one’s own devices along from Local APNs to Sandbox, and never anything to production', () => {
    const draft = draftOf({ deviceIds: ['own', 'app'] });
    expect(devicesToCarry(draft, 'sandbox', [own, app])).toEqual([own]);
    expect(devicesToCarry(draft, 'sandbox', [own, app, ownInSandbox])).toEqual([]);
    expect(devicesToCarry(draft, 'production', [own, app])).toEqual([]);
    expect(devicesToCarry({ ...draft, environment: 'production' }, 'sandbox', [own])).toEqual([]);
  });
});

test('switching the push type goes to the sibling token of the same app, where there is one', () => {
  const draft = draftOf({ deviceIds: ['app', 'own'] });
  expect(devicesForPushType(draft, 'voip', [app, voip, own])).toEqual(['voip', 'own']);
  expect(devicesForPushType({ ...draft, deviceIds: ['voip'] }, 'background', [app, voip])).toEqual(['app']);
});

describe('the first draft of a new user', () => {
  const known = { devices: [voip, app], credentials: [sampleKey] };
  const sample = { isSample: true, modifiedAtMs: 0, failure: null };

  test('is the sample alert, ready to be sent', () => {
    const saved = [
      { ...sample, name: 'Call', push: composedPush({ pushType: 'voip' }) },
      { ...sample, name: 'Welcome', push: composedPush() },
    ];
    expect(firstDraft(saved, known)).toMatchObject({
      title: 'Welcome',
      savedPushName: 'Welcome',
      environment: 'simulator',
      credentialId: 'sample',
      deviceIds: ['app'],
    });
  });

  test('is an empty alert when the samples were removed', () => {
    expect(firstDraft([], { devices: [], credentials: [] })).toMatchObject({
      title: 'Untitled',
      savedPushName: null,
      credentialId: null,
      deviceIds: [],
      push: { pushType: 'alert' },
    });
  });
});

test('a further draft goes where the shown one goes, to the token that fits its push type', () => {
  const shown = draftOf({ environment: 'simulator', credentialId: 'sample', deviceIds: ['app'] });
  const push = composedPush({ pushType: 'voip' });
  const known = { devices: [app, voip], credentials: [sampleKey] };
  expect(draftLike(shown, 'Call', push, 'Call', known)).toMatchObject({ credentialId: 'sample', deviceIds: ['voip'] });
});

describe('certificates', () => {
  const universal = certificateOf({ id: 'universal' });
  const sandboxOnly = certificateOf({ id: 'sandbox-only', environments: ['sandbox'], lastAcceptedAtMs: 9 });
  const expired = expiredCertificateOf({ id: 'expired', lastAcceptedAtMs: 99 });
  const waiting = waitingKeyOf({ id: 'waiting' });

  test('stay chosen wherever one goes, so that a limit is told and not mended behind one’s back', () => {
    const credentials = [sampleKey, oldKey, sandboxOnly, expired];
    expect(credentialFor('simulator', credentials, 'sandbox-only', sampleNowMs)).toBe('sandbox-only');
    expect(credentialFor('production', credentials, 'sandbox-only', sampleNowMs)).toBe('sandbox-only');
    expect(credentialFor('sandbox', credentials, 'expired', sampleNowMs)).toBe('expired');
  });

  test('are chosen in place of the sample key only where they can send', () => {
    const credentials = [sampleKey, sandboxOnly, expired, waiting, universal];
    expect(credentialFor('sandbox', credentials, 'sample', sampleNowMs)).toBe('sandbox-only');
    expect(credentialFor('production', credentials, 'sample', sampleNowMs)).toBe('universal');
    expect(credentialFor('production', [sampleKey, expired, waiting], 'sample', sampleNowMs)).toBeNull();
  });

  test('close the environments they are not for, each with its reason', () => {
    const closed = closedEnvironments('simulator', sandboxOnly, sampleNowMs);
    expect([...closed.keys()]).toEqual(['production']);
    expect(closed.get('production')).toMatchObject({ code: 'certificate-not-for-environment' });
    expect(closedEnvironments('sandbox', universal, sampleNowMs).size).toBe(0);
  });

  test('that cannot send at all close nothing, and neither does the sample key, which gives way', () => {
    expect(closedEnvironments('sandbox', expired, sampleNowMs).size).toBe(0);
    expect(closedEnvironments('simulator', sampleKey, sampleNowMs).size).toBe(0);
    expect(closedEnvironments('simulator', undefined, sampleNowMs).size).toBe(0);
  });

  test('never close the environment one is in', () => {
    expect([...closedEnvironments('production', sandboxOnly, sampleNowMs).keys()]).toEqual([]);
  });
});
