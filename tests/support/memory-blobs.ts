import type { BlobStore } from '#core/ports/stores.ts';

/** Blobs in a map that the test may look into and change. */
export function createMemoryBlobs(
  blobs = new Map<string, Buffer>(),
): BlobStore & { readonly blobs: Map<string, Buffer> } {
  return {
    blobs,
    get: (key) => Promise.resolve(blobs.get(key)),
    put: (key, blob) => Promise.resolve(void blobs.set(key, blob)),
    putIfAbsent(key, blob) {
      const there = blobs.get(key) ?? blob;
      blobs.set(key, there);
      return Promise.resolve(there);
    },
    remove: (key) => Promise.resolve(void blobs.delete(key)),
  };
}
