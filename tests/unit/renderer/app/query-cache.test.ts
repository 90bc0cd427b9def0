import { MutationObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { createQueryCache } from '../../../../renderer/app/query-cache.ts';

test('what the core was called with is forgotten with the dialog that called it', async () => {
  const cache = createQueryCache();
  const calling = new MutationObserver(cache, {
    mutationFn: (typed: { passphrase: string }) => Promise.resolve(typed),
  });
  const close = calling.subscribe(() => undefined);
  await calling.mutate({ passphrase: 'correct horse' });
  expect(
    JSON.stringify(
      cache
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
  ).toContain('correct horse');
  close();
  await vi.waitFor(() => expect(cache.getMutationCache().getAll()).toEqual([]));
});
