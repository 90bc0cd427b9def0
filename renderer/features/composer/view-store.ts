import { createStore } from 'zustand/vanilla';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';

export type CentreView = 'payload' | 'headers';

/** What has to be answered before a push leaves. */
export type SendQuestion =
  | { readonly kind: 'production' }
  | { readonly kind: 'not-json' }
  /** The credential is not stored: its files are needed for this send. */
  | { readonly kind: 'files'; readonly credentialId: string; readonly allowInvalid: boolean };

/** How the composer is looked at; nothing of it belongs to a push. */
export interface ViewState {
  readonly centre: CentreView;
  /** Null: as the width of the window allows. */
  readonly isPreviewShown: boolean | null;
  readonly previewWidth: number;
  readonly resultHeight: number;
  readonly isProblemsListOpen: boolean;
  readonly problemsHeight: number;
  readonly question: SendQuestion | null;
  /** The answer to "do not ask again"; until the window is closed. */
  readonly isProductionTrusted: boolean;
  /** Whether the dialog that asks for a name to save under is open. */
  readonly isNaming: boolean;
  /** Whether the dialog that writes the push as a file for the Simulator is open. */
  readonly isExporting: boolean;
  /** Whether it is being asked what to do about a file that was changed outside. */
  readonly isFileChanged: boolean;
  /** What was sent last of each draft. */
  readonly sent: ReadonlyMap<string, ComposedPush>;
  /** What `{{uuid}}` is shown as, by draft, since its last send; before the first one its own id is. */
  readonly exampleUuids: ReadonlyMap<string, string>;
  /** The drafts that were changed here and in another window, by id, as they are there. */
  readonly changedElsewhere: ReadonlyMap<string, Draft>;
}

export const previewWidths = { min: 260, usual: 320, max: 440 };
export const resultHeights = { min: 96, usual: 232, max: 520 };
export const problemsHeights = { min: 64, usual: 152, max: 400 };

/** In a narrower window the preview is put away until it is asked for, and then takes its room from the text. */
export const wideEnoughForPreview = '(min-width: 1180px)';

const initial: ViewState = {
  centre: 'payload',
  isPreviewShown: null,
  previewWidth: previewWidths.usual,
  resultHeight: resultHeights.usual,
  isProblemsListOpen: false,
  problemsHeight: problemsHeights.usual,
  question: null,
  isProductionTrusted: false,
  isNaming: false,
  isExporting: false,
  isFileChanged: false,
  sent: new Map(),
  exampleUuids: new Map(),
  changedElsewhere: new Map(),
};

export function createViewStore() {
  return createStore<ViewState>()(() => initial);
}

export type ViewStore = ReturnType<typeof createViewStore>;
