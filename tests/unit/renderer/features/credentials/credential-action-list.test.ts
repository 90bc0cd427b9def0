import { expect, test } from 'vitest';
import { credentialActions } from '../../../../../renderer/features/credentials/credential-action-list.ts';
import { certificateOf, credentialOf, waitingKeyOf } from '../../../../support/window-samples.ts';

const labels = (...parameters: Parameters<typeof credentialActions>) =>
  credentialActions(...parameters).map(({ label }) => label);

test('only a signing key makes provider tokens, only a certificate is renewed', () => {
  expect(labels(credentialOf())).toContain('Show provider token');
  expect(labels(credentialOf())).not.toContain('Renew…');
  expect(labels(certificateOf())).toContain('Renew…');
  expect(labels(certificateOf())).not.toContain('Show provider token');
});

test('a key that waits is led to its certificate first', () => {
  expect(labels(waitingKeyOf()).slice(0, 2)).toEqual(['Add certificate (.cer)…', 'Save request again…']);
});

test('the sample key is not exported', () => {
  expect(labels(credentialOf({ isSample: true }))).not.toContain('Export…');
  expect(labels(credentialOf())).toContain('Export…');
});

test('what needs the secret says why it cannot be done without it', () => {
  const obstacles = (change: Parameters<typeof waitingKeyOf>[0]) =>
    credentialActions(waitingKeyOf(change)).map(({ obstacle }) => obstacle);
  expect(obstacles({})).toEqual([null, null, null, null]);
  const [add, request, ...others] = obstacles({ hasSecret: false });
  expect([add, request]).toEqual([null, null]);
  expect(others.every((obstacle) => obstacle?.includes('gone'))).toBe(true);
  expect(obstacles({ keeping: 'ask', hasSecret: false })[2]).toContain('not stored');
});
