import { describe, expect, test } from 'vitest';
import {
  certificateOf,
  composedPush,
  credentialOf,
  deviceOf,
  draftOf,
  expiredCertificateOf,
  sampleNowMs,
} from '../../../../support/window-samples.ts';
import { credentialDiagnostics } from '../../../../../renderer/features/composer/credential-diagnostics.ts';
import { planSend } from '../../../../../renderer/features/composer/plan-send.ts';
import { noVariables } from '../../../../../renderer/client/no-variables.ts';
import { shortReason } from '../../../../../renderer/features/composer/short-reason.ts';

const atApp = { topic: 'com.example.app', pushType: 'alert' };

describe('what stands in the way of a send', () => {
  const draft = (environment: 'simulator' | 'sandbox' | 'production', push = composedPush()) =>
    draftOf({ environment, credentialId: 'certificate-1', deviceIds: ['device-1'], push });
  const plan = (of: ReturnType<typeof draft>, certificate = certificateOf(), bundleId = 'com.example.app') =>
    planSend(of, [deviceOf({ environment: of.environment, bundleId })], [certificate], noVariables, sampleNowMs);

  test('nothing, when certificate, environment and topic fit', () => {
    expect(plan(draft('sandbox'))).toMatchObject({ kind: 'ready' });
  });

  test('an environment that the certificate is not for', () => {
    expect(plan(draft('production'), certificateOf({ environments: ['sandbox'] }))).toMatchObject({
      kind: 'not-ready',
      failure: { code: 'certificate-not-for-environment' },
    });
  });

  test('an expired certificate, with Local APNs too', () => {
    const expired = expiredCertificateOf({ id: 'certificate-1' });
    expect(plan(draft('simulator'), expired)).toMatchObject({ failure: { code: 'certificate-expired' } });
  });

  test('a topic that is not listed, except with Local APNs, which is there to show Apple’s answer', () => {
    const other = [certificateOf(), 'com.example.other'] as const;
    expect(plan(draft('sandbox'), ...other)).toMatchObject({ failure: { code: 'topic-not-in-certificate' } });
    expect(plan(draft('simulator'), ...other)).toMatchObject({ kind: 'ready' });
  });

  test('a Live Activity with a certificate', () => {
    expect(plan(draft('sandbox', composedPush({ pushType: 'liveactivity' })))).toMatchObject({
      failure: { code: 'push-type-not-for-certificate' },
    });
  });
});

test('where no bundle id says otherwise, the topic is the certificate’s', () => {
  const voip = certificateOf({ topics: ['com.example.app.voip'] });
  const draft = draftOf({ environment: 'sandbox', credentialId: 'certificate-1', deviceIds: ['device-1'] });
  const device = deviceOf({ environment: 'sandbox', bundleId: '' });
  expect(planSend(draft, [device], [voip], noVariables, sampleNowMs)).toMatchObject({
    input: { notification: { topic: 'com.example.app.voip' } },
  });
  const typed = { ...draft, push: composedPush({ topic: 'com.example.app.voip', bundleId: 'com.example.x' }) };
  expect(planSend(typed, [device], [voip], noVariables, sampleNowMs)).toMatchObject({
    input: { notification: { topic: 'com.example.app.voip' } },
  });
});

describe('what is said of the credential under the editor', () => {
  test('nothing, when it fits or there is none', () => {
    expect(credentialDiagnostics(certificateOf(), 'sandbox', atApp, sampleNowMs)).toEqual([]);
    expect(credentialDiagnostics(undefined, 'sandbox', atApp, sampleNowMs)).toEqual([]);
  });

  test('its limits are errors: the environment at the credential, the topic at its field', () => {
    const certificate = certificateOf({ environments: ['sandbox'], topics: ['com.example.other'] });
    expect(credentialDiagnostics(certificate, 'production', atApp, sampleNowMs)).toMatchObject([
      { code: 'certificate-not-for-environment', severity: 'error', place: { kind: 'credential' } },
      { code: 'topic-not-in-certificate', severity: 'error', place: { kind: 'header', field: 'topic' } },
    ]);
  });

  test('that it cannot send at all is brief here, since the whole sentence stands beside the credential', () => {
    const [expired] = credentialDiagnostics(expiredCertificateOf({ name: 'Old' }), 'sandbox', atApp, sampleNowMs);
    expect(expired).toMatchObject({ code: 'certificate-expired', severity: 'error' });
    expect(expired?.message).toMatch(/^“Old” expired on \d{4}-\d\d-\d\d\.$/);
  });

  test('a certificate that ends within 30 days is a warning', () => {
    const notAfterMs = sampleNowMs + 30 * 86_400_000;
    expect(credentialDiagnostics(certificateOf({ notAfterMs }), 'sandbox', atApp, sampleNowMs)).toMatchObject([
      { code: 'certificate-ends-soon', severity: 'warning', message: expect.stringContaining('in 30 days') as string },
    ]);
    expect(credentialDiagnostics(certificateOf({ notAfterMs: notAfterMs + 1 }), 'sandbox', atApp, sampleNowMs)).toEqual(
      [],
    );
  });

  test('what Local APNs stands for counts there, and its switch is named', () => {
    const certificate = certificateOf({ environments: ['production'] });
    expect(credentialDiagnostics(certificate, 'simulator', atApp, sampleNowMs, 'sandbox')).toMatchObject([
      {
        code: 'certificate-not-for-local-environment',
        severity: 'warning',
        message: expect.stringContaining('“Stands for”') as string,
      },
    ]);
    expect(credentialDiagnostics(certificate, 'simulator', atApp, sampleNowMs, 'production')).toEqual([]);
    expect(credentialDiagnostics(certificate, 'production', atApp, sampleNowMs, 'sandbox')).toEqual([]);
  });

  test('a push type that wants a key is told at the credential', () => {
    const live = { topic: 'com.example.app.push-type.liveactivity', pushType: 'liveactivity' };
    expect(credentialDiagnostics(certificateOf(), 'sandbox', live, sampleNowMs)).toMatchObject([
      { code: 'push-type-not-for-certificate', place: { kind: 'credential' } },
    ]);
  });

  test('what APNs said before is a warning that names its reason', () => {
    const key = credentialOf({
      answers: [{ environment: 'production', topic: 'com.example.b', reason: 'BadEnvironmentKeyInToken', atMs: 1 }],
    });
    const [warning, ...more] = credentialDiagnostics(key, 'production', atApp, sampleNowMs);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ severity: 'warning', place: { kind: 'credential' } });
    expect(warning?.message).toContain('BadEnvironmentKeyInToken');
    expect(credentialDiagnostics(key, 'sandbox', atApp, sampleNowMs)).toEqual([]);
    const limited = { ...key, scope: { environments: ['sandbox'], bundleIds: null } } as const;
    expect(credentialDiagnostics(limited, 'production', atApp, sampleNowMs)).toMatchObject([
      { code: 'key-not-for-environment', severity: 'error' },
    ]);
  });
});

test('a key of one’s own is told to be unknown to Local APNs before that answers so', () => {
  expect(credentialDiagnostics(credentialOf(), 'simulator', atApp, sampleNowMs)).toMatchObject([
    { code: 'key-not-known-locally', severity: 'warning', place: { kind: 'credential' } },
  ]);
  expect(credentialDiagnostics(credentialOf({ isSample: true }), 'simulator', atApp, sampleNowMs)).toEqual([]);
});

describe('a credential in the list of choices', () => {
  test('says where it does not fit', () => {
    const sandboxOnly = certificateOf({ environments: ['sandbox'] });
    expect(shortReason(sandboxOnly, 'production', sampleNowMs)).toBe('Not for Production');
    expect(shortReason(sandboxOnly, 'sandbox', sampleNowMs)).toBeUndefined();
    expect(shortReason(credentialOf(), 'simulator', sampleNowMs)).toContain('Local APNs');
    expect(shortReason(credentialOf({ isSample: true }), 'sandbox', sampleNowMs)).toBe('Works with Local APNs only');
  });

  test('leaves it to its badge that it has expired', () => {
    expect(shortReason(expiredCertificateOf(), 'sandbox', sampleNowMs)).toBeUndefined();
  });
});
