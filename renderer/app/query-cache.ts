import { QueryClient } from '@tanstack/react-query';

/** What the core owns, as the window knows it. The core tells of changes, so nothing grows stale by itself. */
export function createQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      // Passphrases and files are in what the core was called with: nothing of it outlives the dialog that called.
      mutations: { networkMode: 'always', gcTime: 0 },
    },
  });
}
