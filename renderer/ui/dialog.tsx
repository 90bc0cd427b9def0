import { Modal, type ModalProps } from '@mantine/core';
import { type FocusEvent, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The dialogs that are open, the uppermost last. */
const openDialogs = createStore<readonly string[]>()(() => []);

/**
 * A dialog over the window. What stands in the field that has the focus first (`data-autofocus`) is selected. Escape
 * closes the uppermost one only; what lies below keeps its fields. One that was hidden for a while has the focus where it
 * was before; where the focus goes when it is closed, `keepFocus` says.
 */
export function Dialog({ opened, onClose, onFocusCapture, ...props }: ModalProps) {
  const id = useId();
  const isUppermost = useStore(openDialogs, (open) => open.at(-1) === id);
  const place = useRef<HTMLElement | null>(null);
  const close = useEffectEvent(onClose);

  useEffect(() => {
    if (!opened) return;
    openDialogs.setState((open) => [...open, id], true);
    // After the trap of the focus, which begins anew.
    const before = place.current;
    const timer = before === null ? undefined : setTimeout(() => before.focus({ preventScroll: true }));
    return () => {
      clearTimeout(timer);
      openDialogs.setState((open) => open.filter((other) => other !== id), true);
    };
  }, [opened, id]);

  useEffect(() => {
    if (!isUppermost) return;
    function handleKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || hasOwnEscape(event.target)) return;
      // The dialog below may be the uppermost before it hears of the same key.
      event.preventDefault();
      close();
    }
    window.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', handleKeyDown, { capture: true });
  }, [isUppermost]);

  function handleFocus(event: FocusEvent<HTMLDivElement>) {
    onFocusCapture?.(event);
    // A dialog that is opened from this one tells its events here as well.
    if (!event.currentTarget.contains(event.target) || place.current === event.target) return;
    place.current = event.target;
    // What is proposed goes with the first key that is typed.
    if (event.target instanceof HTMLInputElement && event.target.matches('[data-autofocus]')) event.target.select();
  }
  return (
    <Modal
      {...props}
      opened={opened}
      onClose={onClose}
      onFocusCapture={handleFocus}
      closeOnEscape={false}
      returnFocus={false}
    />
  );
}

/** Menus and lists that are open, and forms that are left by Escape before their dialog is. */
function hasOwnEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-mantine-stop-propagation="true"]') !== null;
}
