import type { Device } from '#shared/contract/devices.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { targetsOf } from './choices.ts';
import { createPreviewStringsStore, isStringsFile, type PreviewStringsStore } from './preview-strings-store.ts';
import type { ViewStore } from './view-store.ts';

/** The apps' translations, and the way in for files that are dropped on the window. */
export interface TakenStrings {
  readonly store: PreviewStringsStore;
  /**
   * Takes translations for the app of the draft shown, and shows the preview; false when the files are of another kind.
   */
  readonly takeFiles: (files: readonly File[]) => boolean;
}

export interface TakenStringsParts {
  readonly shown: () => Draft | undefined;
  readonly devices: () => readonly Device[];
  readonly view: ViewStore;
}

export function createTakenStrings({ shown, devices, view }: TakenStringsParts): TakenStrings {
  const store = createPreviewStringsStore();
  return {
    store,
    takeFiles: (files) => {
      const [file] = files;
      const draft = shown();
      if (file === undefined || draft === undefined || !files.every(isStringsFile)) return false;
      const bundleId = resolveBundleId(draft.push, targetsOf(draft, devices())[0]?.bundleId ?? '');
      view.setState({ isPreviewShown: true });
      void store.getState().take(bundleId, file);
      return true;
    },
  };
}
