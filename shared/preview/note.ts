import { type PreviewNoteCode, previewNotes } from '../messages/preview.ts';
import type { PreviewNote } from './notification-look.ts';

/** Makes a note with the parameters that its sentence asks for. */
export function note<Code extends PreviewNoteCode>(
  code: Code,
  ...params: Parameters<(typeof previewNotes)[Code]['write']>
): PreviewNote {
  const { isGuess, write } = previewNotes[code];
  return { code, isGuess, text: (write as (...args: typeof params) => string)(...params) };
}
