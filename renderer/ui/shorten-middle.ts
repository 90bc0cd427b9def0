/** Shortens long text to `head…tail`; text that is not longer than that stays whole. */
export function shortenMiddle(text: string, headLength = 8, tailLength = 6): string {
  return text.length <= headLength + tailLength + 1 ? text : `${text.slice(0, headLength)}…${text.slice(-tailLength)}`;
}
