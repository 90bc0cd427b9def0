import { createStore } from 'zustand/vanilla';

/** Whether a file of late parts could not be fetched: its host has gone, or holds another version by now. */
export const missingParts = createStore(() => ({ areMissing: false }));

export function tellPartMissing(): void {
  missingParts.setState({ areMissing: true });
}

/** Fetches a module that the window can do without. Null when it cannot be fetched, of which `missingParts` tells. */
export async function fetchPart<Module>(load: () => Promise<Module>): Promise<Module | null> {
  try {
    return await load();
  } catch {
    tellPartMissing();
    return null;
  }
}
