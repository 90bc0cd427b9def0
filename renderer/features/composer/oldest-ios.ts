import { createStore } from 'zustand/vanilla';
import { iosVersionPattern } from '#shared/payload/ios-versions.ts';

/** Where the choice is kept between two starts. */
export interface OldestIosMemory {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** The oldest iOS that pushes are judged for; null: any. Kept on this computer; damaged memory counts as none. */
export function createOldestIos(memory: OldestIosMemory) {
  const kept = memory.read() ?? '';
  const store = createStore<{ readonly version: string | null }>()(() => ({
    version: iosVersionPattern.test(kept) ? kept : null,
  }));
  store.subscribe(({ version }) => memory.write(version ?? ''));
  return store;
}

export type OldestIosStore = ReturnType<typeof createOldestIos>;
