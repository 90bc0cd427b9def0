import { useEffect, useEffectEvent } from 'react';

/** Runs something when Escape is pressed and nothing else on the screen, as a dialog or a menu, takes it. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isTaken =
        document.querySelector('[aria-modal="true"]') !== null ||
        (target instanceof Element &&
          target.closest('[aria-expanded="true"], [role="menu"], [role="dialog"]') !== null);
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) escape();
    };
    // Before a tooltip or the editor keeps the key to itself.
    window.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', handleKeyDown, { capture: true });
  }, [isOn]);
}
