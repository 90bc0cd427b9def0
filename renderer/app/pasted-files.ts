import { fileOfText } from '../features/credentials/credential-file.ts';
import type { FileTaker } from './dropped-files.ts';

/**
 * Offers files and PEM text that are pasted to the takers, until the returned function is called. What is pasted into text
 * belongs there; only while a dialog takes files, PEM goes to it from its fields as well.
 */
export function takePastedFiles(target: Window, takers: () => readonly FileTaker[], isFileDialogOpen: () => boolean) {
  function handlePaste(event: ClipboardEvent) {
    const isDialogOpen = isFileDialogOpen();
    const isElsewhere = !isDialogOpen && target.document.querySelector('[aria-modal="true"]') !== null;
    if (isElsewhere || (!isDialogOpen && isEditable(event.target))) return;
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    takers().some((take) => take(files));
  }
  target.addEventListener('paste', handlePaste, { capture: true });
  return () => target.removeEventListener('paste', handlePaste, { capture: true });
}

/** Files and PEM text of a clipboard; a picture is nothing that anybody means to import. */
export function pastedFiles(clipboard: Pick<DataTransfer, 'files' | 'getData'> | null): readonly File[] {
  const files = [...(clipboard?.files ?? [])].filter(({ type }) => !type.startsWith('image/'));
  if (files.length > 0) return files;
  const text = fileOfText(clipboard?.getData('text/plain') ?? '');
  return text === undefined ? [] : [text];
}

/** Fields, and the editor: where browsers know `EditContext` it types into an element that is only called a text box. */
function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, [role="textbox"]') !== null)
  );
}
