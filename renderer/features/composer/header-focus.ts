import type { HeaderField } from '#shared/lint/diagnostic.ts';

const prefix = 'header-';

/** Puts the focus into the control of a header; does nothing while that is not on the screen. */
export function focusHeader(field: HeaderField): void {
  const control = document.getElementById(`${prefix}${field}`);
  const within =
    control?.matches('input, button') === true ? control : control?.querySelector<HTMLElement>('input:checked, input');
  within?.focus();
}

/** The header whose control has the focus. */
export function focusedHeader(fields: readonly HeaderField[]): HeaderField | null {
  const focused = document.activeElement;
  return fields.find((field) => document.getElementById(`${prefix}${field}`)?.contains(focused) === true) ?? null;
}
