import { printableText } from '#shared/printable-text.ts';

/** Characters that a peer's text may have before it is cut. */
const shownLimit = 200;

/**
 * A short text that the peer chose, safe to show and to store: as it came when it is printable and has at most 200
 * characters; otherwise with U+FFFD for what cannot be printed, and cut with "…".
 */
export function peerText(text: string): string {
  // A character has at most two units.
  const characters = Array.from(text.slice(0, 2 * shownLimit + 2));
  const shown = characters.length > shownLimit ? `${characters.slice(0, shownLimit).join('')}…` : text;
  return printableText(shown);
}
