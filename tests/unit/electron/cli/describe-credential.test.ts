import { describe, expect, test } from 'vitest';
import type { Credential } from '#shared/contract/credentials.ts';
import { describeCredential, listCredential } from '../../../../electron/cli/describe-credential.ts';
import {
  certificateOf,
  credentialOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../support/window-samples.ts';

const linesOf = (credential: Credential) =>
  describeCredential(listCredential(credential, sampleNowMs), sampleNowMs).split('\n  ');

describe('a credential in a list', () => {
  test('begins with its name and says what it is and where it may send', () => {
    expect(linesOf(certificateOf({ name: 'Push' }))).toEqual([
      'Push',
      'Certificate: Apple Push Services (sandbox and production), com.example.app, team TEAM123456',
      'For Sandbox, Production; topics com.example.app, com.example.app.voip, com.example.app.complication',
      'Valid to 2026-07-20 (200 days left)',
      `SHA-256 ${'cd'.repeat(32)}`,
    ]);
    expect(linesOf(credentialOf({ scope: { environments: ['sandbox'], bundleIds: ['com.example.app'] } }))).toEqual([
      'Key',
      'Signing key ABC123DEFG of team TEAM123456',
      'For Sandbox',
      'Topics of com.example.app',
    ]);
    expect(linesOf(waitingKeyOf())).toContain(
      'Private key that waits for its certificate (request of Ada Example, ada@example.com)',
    );
  });

  test.each([
    ['one that has expired', expiredCertificateOf(), /^Expired on 2025-12-27: .*csr renew/],
    ['one that ends within 30 days', certificateOf({ notAfterMs: sampleNowMs + 1 }), /\(1 day left; renew it/],
    ['one that is not valid yet', certificateOf({ notBeforeMs: sampleNowMs + 1 }), /^Valid only from 2026-01-01/],
    [
      'one that Apple did not issue',
      certificateOf({ isSignedByApple: false, issuerNames: ['Me'] }),
      /^Names Me as its issuer, which is not Apple \(signatures are not verified\)$/,
    ],
    ['one whose secret is gone', credentialOf({ hasSecret: false }), /import its file again/],
    ['one that is asked for', credentialOf({ keeping: 'ask', hasSecret: false }), /^Not stored: .*--key, --cert/],
    ['the sample', credentialOf({ isSample: true }), /^Sample/],
  ])('has a line for %s', (_what, credential, line) => {
    expect(linesOf(credential)).toContainEqual(expect.stringMatching(line));
  });

  test('tells what APNs said last', () => {
    const said = { environment: 'sandbox', topic: 'com.example.app', atMs: sampleNowMs } as const;
    const answers = [
      { ...said, reason: null },
      { ...said, topic: '', reason: 'InvalidProviderToken' },
      { ...said, topic: '', reason: 'certificate-refused-revoked' },
    ];
    expect(linesOf(credentialOf({ answers })).slice(-3)).toEqual([
      'Accepted in Sandbox on 2026-01-01 for com.example.app',
      'Refused (InvalidProviderToken) in Sandbox on 2026-01-01',
      'Refused (TLS alert certificate_revoked) in Sandbox on 2026-01-01',
    ]);
  });

  test('is expired from its last moment on, for programs too', () => {
    expect(listCredential(certificateOf({ notAfterMs: sampleNowMs }), sampleNowMs).expired).toBe(true);
    expect(listCredential(certificateOf({ notAfterMs: sampleNowMs + 1 }), sampleNowMs).expired).toBe(false);
  });
});
