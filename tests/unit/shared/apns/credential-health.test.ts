import { expect, test } from 'vitest';
import { healthOf } from '#shared/apns/credential-health.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { describeHealth } from '#shared/messages/credential-health.ts';
import {
  certificateOf,
  credentialOf,
  expiredCertificateOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../support/window-samples.ts';

const dayMs = 86_400_000;

function said(credential: Credential): readonly string[] {
  return healthOf(credential, sampleNowMs).map((health) => {
    const { tone, text } = describeHealth(health);
    return `${tone}: ${text}`;
  });
}

test('of a credential that is fine nothing is said', () => {
  expect(said(credentialOf())).toEqual([]);
  expect(said(certificateOf())).toEqual([]);
});

test.each([
  [31, []],
  [30, ['warning: Ends in 30 days']],
  [1.5, ['warning: Ends in 2 days']],
  [0.5, ['warning: Ends within a day']],
  [0, ['bad: Expired on Jan 1, 2026']],
  [-0.1, ['bad: Expired on Dec 31, 2025']],
])('a certificate that ends in %d days: %j', (days, expected) => {
  expect(said(certificateOf({ notAfterMs: sampleNowMs + days * dayMs }))).toEqual(expected);
});

test('a certificate that is not valid yet says from when', () => {
  expect(said(certificateOf({ notBeforeMs: sampleNowMs + 3 * dayMs }))).toEqual(['warning: Valid from Jan 4, 2026']);
});

test('the gravest stands first', () => {
  const health = healthOf(expiredCertificateOf({ keeping: 'ask', hasSecret: false }), sampleNowMs);
  expect(health.map(({ code }) => code)).toEqual(['expired', 'asks']);
});

test('a lost secret is told, and what is asked for has none to lose', () => {
  expect(said(credentialOf({ hasSecret: false }))).toEqual(['bad: Secret gone: import its file again']);
  expect(said(credentialOf({ hasSecret: false, keeping: 'ask' }))).toEqual(['neutral: Asked every time']);
  expect(said(waitingKeyOf({ hasSecret: false }))[0]).toBe('bad: Secret lost');
  expect(said(waitingKeyOf())).toEqual(['neutral: Waits for its certificate']);
});

test('a refusal by Apple is told until the credential is accepted, and one by Local APNs never', () => {
  const refused = { topic: 'com.example.app', reason: 'InvalidProviderToken', atMs: 1 } as const;
  expect(said(credentialOf({ answers: [{ ...refused, environment: 'sandbox' }] }))).toEqual([
    'warning: Refused in Sandbox',
  ]);
  expect(said(credentialOf({ answers: [{ ...refused, environment: 'simulator' }] }))).toEqual([]);
  const accepted = { ...refused, environment: 'sandbox', topic: 'com.example.b', reason: null, atMs: 2 } as const;
  expect(said(credentialOf({ answers: [accepted, { ...refused, environment: 'sandbox' }] }))).toEqual([]);
});
