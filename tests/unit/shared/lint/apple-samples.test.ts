import { expect, test } from 'vitest';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import { appleSamples } from './apple-payloads.ts';
import { lintExample } from './examples.ts';

test.each(pushTypeNames.flatMap((name) => appleSamples[name].map((payloadText) => [name, payloadText] as const)))(
  'a payload as Apple writes it is clean: %s %s',
  (pushType, payloadText) => {
    const topic = pushType === 'mdm' ? 'com.apple.mgmt.External.0c3e' : null;
    const wrong = lintExample({ pushType, payloadText, topic }).filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    expect(wrong).toEqual([]);
  },
);

test.each(['{}', '{"aps":{}}'])('a pass of Wallet is refreshed by an empty payload: %s', (payloadText) => {
  for (const pushType of ['alert', 'background']) {
    expect(lintExample({ pushType, payloadText, topic: 'pass.com.example' })).toEqual([]);
  }
});
