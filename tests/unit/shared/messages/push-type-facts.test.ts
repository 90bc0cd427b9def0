import { expect, test } from 'vitest';
import { pushTypes } from '#shared/apns/push-types.ts';
import { describePushType } from '#shared/messages/push-type-facts.ts';

test('what only one source says of a priority is said as that', () => {
  expect(describePushType(pushTypes.fileprovider).priority.long).toBe(
    'not prescribed; 10 unless another is chosen; one library reports 10 as refused (not certain)',
  );
  expect(describePushType(pushTypes.mdm).priority.long).toBe('not prescribed; 10 unless another is chosen');
});
