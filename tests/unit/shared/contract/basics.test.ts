import { failureSchema } from '#shared/contract/basics.ts';
import { expect, test } from 'vitest';

test.each([null, 'text', { code: 'unexpected' }, { code: 1, params: {} }, { code: 'unexpected', params: null }])(
  '%j is no failure, because no sentence could be made of it',
  (value) => {
    expect(failureSchema.safeParse(value).success).toBe(false);
  },
);

test('a failure of a newer version passes', () => {
  const newer = { code: 'of-tomorrow', params: { host: 'a' } };
  expect(failureSchema.parse(newer)).toEqual(newer);
});
