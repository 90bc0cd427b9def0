import { useEffect, useEffectEvent } from 'react';

/** Runs something when Escape is pressed and nothing else on the screen, as a dialog or a menu, takes it. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const isTaken = document.querySelector('[aria-modal="true"], [role="listbox"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) escape();
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [isOn]);
}
