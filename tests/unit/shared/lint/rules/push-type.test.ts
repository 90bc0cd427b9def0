import { expect, test } from 'vitest';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import { codesOf, lintExample } from '../examples.ts';

test.each(['Alert', 'live-activity', 'silent'])('an unknown push type is a warning: %s', (pushType) => {
  expect(lintExample({ pushType })).toMatchObject([
    { code: 'push-type-unknown', severity: 'warning', place: { kind: 'header', field: 'pushType' } },
  ]);
});

test.each(pushTypeNames)('each of Apple’s is known: %s', (pushType) => {
  expect(codesOf('{}', pushType)).not.toContain('push-type-unknown');
});
