/** Names that payloads go by: `.apns`, `.json` and Pushbench's own `.push.json`. */
export function isPayloadFileName(name: string): boolean {
  return /\.(?:apns|json)$/i.test(name);
}
