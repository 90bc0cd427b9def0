import { useEffect, useState } from 'react';

/** Gives the focus back to where it was before this component was mounted: for dialogs that are mounted to be shown. */
export function useFocusBack(): void {
  const [before] = useState(() => whatStays(document.activeElement));
  useEffect(
    () => () => {
      // After React has taken the dialog away, and unless something else has asked for the focus meanwhile.
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** The button of the menu whose item has the focus, since the menu closes; else the element itself. */
function whatStays(focused: Element | null): Element | null {
  const buttonId = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (typeof buttonId === 'string' ? document.getElementById(buttonId) : null) ?? focused;
}
