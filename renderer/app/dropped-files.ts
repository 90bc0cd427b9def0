/** Takes files that were dropped on the window or pasted, or says that they are not for it by returning false. */
export type FileTaker = (files: readonly File[]) => boolean;

/**
 * Offers what is dropped anywhere on the window to the takers, until the returned function is called. A browser would
 * otherwise leave the page and open the file.
 */
export function takeDroppedFiles(
  target: Window,
  takers: () => readonly FileTaker[],
  onDrag: (isOver: boolean) => void,
) {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

  function handleDragOver(event: DragEvent) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onDrag(true);
  }

  function handleDragLeave(event: DragEvent) {
    if (event.relatedTarget === null) onDrag(false);
  }

  function handleDrop(event: DragEvent) {
    onDrag(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) takers().some((take) => take(files));
  }

  const capture = { capture: true };
  target.addEventListener('dragover', handleDragOver, capture);
  target.addEventListener('dragleave', handleDragLeave, capture);
  target.addEventListener('drop', handleDrop, capture);
  return () => {
    target.removeEventListener('dragover', handleDragOver, capture);
    target.removeEventListener('dragleave', handleDragLeave, capture);
    target.removeEventListener('drop', handleDrop, capture);
  };
}
