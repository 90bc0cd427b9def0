/** Controls (also of a terminal and of writing direction), line ends and halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Text that somebody else chose, safe to show in a line of a terminal or a window: with U+FFFD for what cannot be printed. */
export function printableText(text: string): string {
  return text.replaceAll(unprintable, '\uFFFD');
}
