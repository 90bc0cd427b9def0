import { findPushType } from '../apns/push-types.ts';
import { isBuiltInVariable } from '../payload/variables.ts';

const lists = new Intl.ListFormat('en-GB');

/** What has to be known of a push that is written as a file for Apple's Simulator. */
export const apnsExportMessages = {
  'not-json': ({ line, column }: { line: number; column: number }) =>
    `The payload is not valid JSON (line ${String(line)}, column ${String(column)}), so there is nothing to write. Correct it first.`,
  'not-object': () => 'The Simulator takes a JSON object only, and this payload is none. Put it into { }.',
  'not-for-simulator': ({ pushType }: { pushType: string }) =>
    `Apple’s Simulator takes pushes to apps only: alerts and background pushes. It does not deliver this one (${findPushType(pushType)?.label ?? pushType}), and no header of it is in the file.`,
  'without-bundle-id': () =>
    'Without a bundle id the file cannot be dropped on a Simulator: it does not say which app it is for. The command below has to name the app.',
  'too-large': ({ bytes, limit }: { bytes: number; limit: number }) =>
    `The file has ${String(bytes)} bytes, and the Simulator takes ${String(limit)} at most. Shorten the payload, or minify it.`,
  resolved: ({ names }: { names: readonly string[] }) =>
    `Variables are written as what they stand for now: ${listed(names)}. The draft keeps them.${names.some(isBuiltInVariable) ? ' Times and counters in the file stay as they are now.' : ''}`,
  unresolved: ({ names }: { names: readonly string[] }) =>
    `${listed(names)} ${names.length === 1 ? 'stands for nothing and is' : 'stand for nothing and are'} written as typed.`,
} as const;

function listed(names: readonly string[]): string {
  return lists.format(names.map((name) => `{{${name}}}`));
}
