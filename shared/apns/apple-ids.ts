/** Whether text has the form of a key id or team id: 10 capital letters and digits. */
export function isAppleId(text: string): boolean {
  return /^[A-Z\d]{10}$/.test(text);
}

/** The key id in a file name as Apple gives it (`AuthKey_<key id>.p8`), also in a path, as a numbered copy or with a changed ending. */
export function keyIdOfFileName(fileName: string): string | undefined {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return /(?:^|[^A-Z\d])AuthKey_([A-Z\d]{10})(?![A-Z\d])/i.exec(name)?.[1]?.toUpperCase();
}
