import { desktopOrigin } from '#shared/contract/port-handshake.ts';

/** The page that the window loads, and its only one. */
export const pageUrl = `${desktopOrigin}/`;

/** Whether a URL, or an origin with or without a slash at its end, belongs to the window's own origin. */
export function isOwnOrigin(text: string): boolean {
  // `URL.origin` is "null" for a scheme of one's own. `host` contains the port, of which there is none.
  const url = URL.parse(text);
  return url !== null && `${url.protocol}//${url.host}` === desktopOrigin;
}
