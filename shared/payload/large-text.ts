/** Far more than can be sent, with any push type. */
const largeCharacters = 65_536;

/** Whether a payload's text is so long that nothing waits for its reading, copying or writing: it is done between keys. */
export function isLargeText(text: { readonly length: number }): boolean {
  return text.length > largeCharacters;
}
