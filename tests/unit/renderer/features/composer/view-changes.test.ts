import { afterEach, expect, test, vi } from 'vitest';
import { createFormLayout } from '../../../../../renderer/features/composer/form-layout.ts';
import { createViewChanges } from '../../../../../renderer/features/composer/view-changes.ts';
import { createViewStore } from '../../../../../renderer/features/composer/view-store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A window of some width, in which nothing has the focus. */
function start({ isWide }: { readonly isWide: boolean }) {
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const view = createViewStore();
  const formLayout = createFormLayout({ read: () => null, write: () => undefined });
  const changes = createViewChanges({ view, formLayout, editor: () => null });
  const shown = () => ({ preview: view.getState().isPreviewShown ?? isWide, form: formLayout.getState().isShown });
  return { ...changes, shown };
}

test('in a narrow window the preview and the form put each other away, because there is no room for both', () => {
  const { togglePreview, toggleForm, shown } = start({ isWide: false });
  togglePreview();
  expect(shown()).toEqual({ preview: true, form: false });
  toggleForm();
  expect(shown()).toEqual({ preview: false, form: true });
  togglePreview();
  expect(shown()).toEqual({ preview: true, form: false });
});

test('in a wide window both are shown beside each other', () => {
  const { togglePreview, toggleForm, shown } = start({ isWide: true });
  toggleForm();
  expect(shown()).toEqual({ preview: true, form: true });
  togglePreview();
  togglePreview();
  expect(shown()).toEqual({ preview: true, form: true });
});
