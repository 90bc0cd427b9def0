/** What a fix does, as a button says it. */
export const fixTitles = {
  'remove-byte-order-mark': () => 'Remove the byte order mark',
  'remove-comment': () => 'Remove the comment',
  'remove-comma': () => 'Remove the comma',
  'straighten-quotes': () => 'Use straight quotes',
  'use-double-quotes': () => 'Use double quotes',
  'use-plain-spaces': () => 'Use ordinary spaces',
  'replace-with': ({ text }: { text: string }) => `Change to ${text}`,
  'set-to-now': () => 'Set to the present time',
  'rename-key': ({ key }: { key: string }) => `Rename to “${key}”`,
  'remove-key': ({ key }: { key: string }) => `Remove “${key}”`,
  'move-key': ({ key, into }: { key: string; into: string }) => `Move “${key}” into “${into}”`,
  'add-key': ({ key }: { key: string }) => `Add “${key}”`,
  'use-variable': ({ name }: { name: string }) => `Change to {{${name}}}`,
  'write-brackets': () => 'Write it as plain text: {{{{',
  minify: () => 'Take out the white space',
  'take-inner-payload': () => 'Keep only the payload for APNs',
} as const;
