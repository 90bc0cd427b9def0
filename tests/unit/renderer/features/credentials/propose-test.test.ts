import { expect, test } from 'vitest';
import { certificateOf, credentialOf, sampleNowMs } from '../../../../support/window-samples.ts';
import { proposeTest } from '../../../../../renderer/features/credentials/propose-test.ts';

const shown = { environment: 'production', topic: 'com.example.app' } as const;

test('a test goes where the push shown goes', () => {
  expect(proposeTest(certificateOf(), shown, sampleNowMs)).toEqual(shown);
  expect(proposeTest(certificateOf(), { ...shown, environment: 'simulator' }, sampleNowMs)).toMatchObject({
    environment: 'simulator',
  });
});

test('a test goes elsewhere when the credential cannot go there', () => {
  expect(proposeTest(certificateOf({ environments: ['sandbox'] }), shown, sampleNowMs).environment).toBe('sandbox');
  expect(proposeTest(credentialOf({ isSample: true }), shown, sampleNowMs).environment).toBe('simulator');
});

test('a key of one’s own is not tested with Local APNs, which does not know it', () => {
  expect(proposeTest(credentialOf(), { ...shown, environment: 'simulator' }, sampleNowMs).environment).toBe('sandbox');
});
