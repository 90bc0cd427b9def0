/** Why a file of translations cannot be read, by code: what is wrong, and what cures it. */
const stringsProblems = {
  'binary-plist': 'This is a binary property list, as Xcode builds it into the app. Take the file from the sources.',
  'xml-plist': 'This is an XML property list, not a strings file. Take the .strings file from the app’s sources.',
  'string-catalog': 'This is a string catalog (.xcstrings), which is not read here. Export a .strings file from it.',
  'not-strings': 'Only .strings files are read here, such as Localizable.strings.',
  encoding: 'The file is neither UTF-8 nor UTF-16. Save it as UTF-8.',
  'too-large': 'The file has more than 8 MB, which is more than a strings file can have of use. Take a smaller one.',
  unreadable: 'The file cannot be opened. Perhaps it is a folder, or it was moved.',
  'key-expected': 'A key in double quotes is missing',
  'equals-expected': 'An equals sign is missing after the key',
  'value-expected': 'A text in double quotes is missing after the equals sign',
  'semicolon-expected': 'A semicolon is missing after the text',
  'quote-open': 'The closing quote of this text is missing',
  'comment-open': 'This comment has no end',
  'smart-quotes': 'Typographic quotes stand where straight ones have to be',
} as const;

export type StringsProblemCode = keyof typeof stringsProblems;

/** A sentence with the place, where there is one. */
export function describeStringsProblem(
  code: StringsProblemCode,
  place: { readonly line: number; readonly column: number } | null,
): string {
  const text = stringsProblems[code];
  return place === null ? text : `${text} (line ${String(place.line)}, column ${String(place.column)}).`;
}
