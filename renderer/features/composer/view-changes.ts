import type { PayloadEditorHandle } from '../../editor/editor-marker.ts';
import type { FormLayoutStore } from './form-layout.ts';
import { wideEnoughForPreview, type ViewStore } from './view-store.ts';

/** Shows parts of the composer, or puts them away. */
export interface ViewChanges {
  readonly togglePreview: () => void;
  /** Shows the form beside the payload, with the focus in it, or puts it away. */
  readonly toggleForm: () => void;
  /** Asks how the draft shown is written as a file for the Simulator. */
  readonly exportApns: () => void;
}

export interface ViewChangesParts {
  readonly view: ViewStore;
  readonly formLayout: FormLayoutStore;
  readonly editor: () => PayloadEditorHandle | null;
}

export function createViewChanges({ view, formLayout, editor }: ViewChangesParts): ViewChanges {
  return {
    togglePreview: () => {
      const isWide = matchMedia(wideEnoughForPreview).matches;
      const isShown = !(view.getState().isPreviewShown ?? isWide);
      view.setState({ isPreviewShown: isShown });
      if (isShown && !isWide) formLayout.setState({ isShown: false });
    },
    toggleForm: () => {
      const isShown = view.getState().centre !== 'payload' || !formLayout.getState().isShown;
      view.setState({ centre: 'payload' });
      formLayout.setState({ isShown });
      // In a narrow window there is no room for both.
      if (isShown && !matchMedia(wideEnoughForPreview).matches) view.setState({ isPreviewShown: null });
      requestAnimationFrame(() => {
        if (isShown) document.querySelector<HTMLElement>('[data-form] :is(input, textarea, select)')?.focus();
        else editor()?.focus();
      });
    },
    exportApns: () => view.setState({ isExporting: true }),
  };
}
