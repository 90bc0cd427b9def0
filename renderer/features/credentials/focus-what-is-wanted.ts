/**
 * Puts the focus on what a dialog wants next: the first thing marked `data-wanted`, else `data-otherwise`. What somebody is
 * typing into keeps it.
 */
export function focusWhatIsWanted(dialog: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement && activeElement.type !== 'file') return;
  const find = (mark: string) => dialog?.querySelector<HTMLElement>(`[${mark}]:not(:disabled)`);
  (find('data-wanted') ?? find('data-otherwise'))?.focus();
}
