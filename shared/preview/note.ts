import { type PreviewNoteCode, previewNotes } from '../messages/preview.ts';
import { clipParams } from './clip-params.ts';
import type { PreviewNote } from './notification-look.ts';

/** Makes a note with the parameters that its sentence asks for. */
export function note<Code extends PreviewNoteCode>(
  code: Code,
  ...params: Parameters<(typeof previewNotes)[Code]['write']>
): PreviewNote {
  const { isGuess } = previewNotes[code];
  const write = previewNotes[code].write as (...args: typeof params) => string;
  return { code, isGuess, text: write(...clipParams(params)), whole: write(...params) };
}
