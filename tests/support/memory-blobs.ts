import type { BlobStore } from '#core/ports/stores.ts';

/** Blobs in a map that the test may look into and change. */
export function createMemoryBlobs(
  blobs = new Map<string, Buffer>(),
): BlobStore & { readonly blobs: Map<string, Buffer> } {
  return {
    blobs,
    get: (key) => Promise.resolve(blobs.get(key)),
    change({ only, clear = false, put }) {
      const found = blobs.get(only.key);
      const isAsSeen = found === undefined || only.blob === undefined ? found === only.blob : found.equals(only.blob);
      if (!isAsSeen) return Promise.resolve(false);
      if (clear) blobs.clear();
      for (const [key, blob] of put) blobs.set(key, blob);
      return Promise.resolve(true);
    },
    remove: (key) => Promise.resolve(void blobs.delete(key)),
  };
}
