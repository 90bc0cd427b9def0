/** What is wrong with a file of the library, from where reading it stopped: a line, or the name of what does not fit. */
export function describeSavedPushDamage(detail: string): string {
  if (/^line \d+$/.test(detail)) return `${detail} is not valid JSON`;
  const known: Record<string, string | undefined> = {
    'not UTF-8': 'the text is not UTF-8',
    depth: 'it is nested too deeply',
    pushbench: 'it has neither “pushbench” nor “aps”',
    payload: 'the payload is missing',
  };
  if (/^\d+ bytes$/.test(detail)) return `${detail} are too many for a saved push`;
  return known[detail] ?? `“${detail}” is missing or has a value of another kind`;
}
