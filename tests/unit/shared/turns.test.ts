import { expect, test } from 'vitest';
import { createTurns } from '#shared/turns.ts';

test('work is done one after the other, also after one that failed', async () => {
  const inTurn = createTurns();
  const steps: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const first = inTurn(async () => {
    steps.push('first begins');
    await gate.promise;
    steps.push('first fails');
    throw new Error('first');
  });
  const second = inTurn(() => {
    steps.push('second');
    return Promise.resolve(2);
  });
  gate.resolve(undefined);
  await expect(first).rejects.toThrow('first');
  expect(await second).toBe(2);
  expect(steps).toEqual(['first begins', 'first fails', 'second']);
});
