import { expect, test } from 'vitest';
import type { TokenKind } from '#shared/apns/push-types.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';

const clean: ComposedPush = {
  pushType: 'alert',
  bundleId: 'com.example.app',
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
  payloadText: '{"aps":{"alert":"Hi"}}',
};

function lint(change: Partial<ComposedPush>, tokenKinds: readonly TokenKind[] = []) {
  return lintPush({ ...clean, ...change }, { deviceBundleId: '', tokenKinds, nowMs: 1_700_000_000_000 });
}

/** Codes of what is wrong; what is only worth knowing is left out. */
const codes = (change: Partial<ComposedPush>, tokenKinds: readonly TokenKind[] = []) =>
  lint(change, tokenKinds)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code);

test('a push as it should be has no problems', () => {
  expect(lint({})).toEqual([]);
});

test('the sample pushes have no problems', () => {
  for (const { push } of samplePushes) {
    expect(lintPush(push, { deviceBundleId: 'com.example.app', tokenKinds: [], nowMs: 0 })).toEqual([]);
  }
});

test('a payload may have 4096 bytes, and 5120 for VoIP, counted in UTF-8', () => {
  const ofBytes = (bytes: number) => `{"aps":{"alert":"é${'x'.repeat(bytes - 22)}"}}`;
  expect(Buffer.byteLength(ofBytes(4096))).toBe(4096);
  expect(codes({ payloadText: ofBytes(4096) })).toEqual([]);
  expect(codes({ payloadText: ofBytes(4097) })).toEqual(['payload-too-large']);
  expect(codes({ pushType: 'voip', payloadText: ofBytes(5120) })).toEqual([]);
  expect(codes({ pushType: 'voip', payloadText: ofBytes(5121) })).toEqual(['payload-too-large']);
});

test('a token of another kind is told with the name of its device', () => {
  const context = { deviceBundleId: '', tokenKinds: ['app', 'voip'] as const, nowMs: 0 };
  const [named] = lintPush(clean, { ...context, deviceNames: ['Phone', 'Caller'] });
  expect(named?.message).toContain('“Caller” has a token for VoIP');
  expect(lintPush(clean, context)[0]?.message).toContain('The chosen device has a token for VoIP');
});

test('the gravest problem comes first', () => {
  const severities = lint({ priority: 7, apnsId: 'x', payloadText: '{"a":1}' }).map(({ severity }) => severity);
  expect(severities).toEqual(['error', 'warning', 'warning']);
});

test('every message is a whole sentence', () => {
  for (const change of [{ apnsId: 'x' }, { payloadText: '{' }, { bundleId: null }, { collapseId: 'x'.repeat(65) }]) {
    for (const { message } of lint(change)) expect(message).toMatch(/^[A-Z“].*[.!]$/s);
  }
});
