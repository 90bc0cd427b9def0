import { expect, test } from 'vitest';
import type { TokenKind } from '#shared/apns/push-types.ts';
import { lintPayload } from '#shared/lint/lint-push.ts';
import { nowMs } from '../examples.ts';

const call = '{"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}';

function lint(tokenKinds: readonly TokenKind[], deviceNames: readonly string[] = [], pushType: string | null = 'voip') {
  const notification = { pushType, topic: null, priority: null, expiration: null, collapseId: null, apnsId: null };
  return lintPayload(call, { notification, tokenKinds, deviceNames, nowMs });
}

test('a token of another kind than the push type needs is a warning that names the device', () => {
  expect(lint(['voip', 'app'], ['Caller', 'Phone'])).toMatchObject([
    { code: 'token-kind-differs', severity: 'warning', place: { kind: 'target' } },
  ]);
  expect(lint(['voip', 'app'], ['Caller', 'Phone'])[0]?.message).toContain('“Phone” has a token for Alert');
  expect(lint(['app'])[0]?.message).toContain('The chosen device has a token for Alert');
});

test('tokens of its kind, none at all, and any where the push type is not known are right', () => {
  expect(lint(['voip', 'voip'])).toEqual([]);
  expect(lint([])).toEqual([]);
  expect(lint(['app'], [], null).map(({ code }) => code)).not.toContain('token-kind-differs');
});
