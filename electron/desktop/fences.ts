import { app, session, type WebContents } from 'electron';
import { openLink } from './external-links.ts';
import { isOwnOrigin, pageUrl } from './own-origin.ts';

/*
 * Threat: a page that shows other people's text (payloads, answers of servers) is made to leave its origin, to open
 * windows, or to use what a browser grants a site. Every page of every window stays at its address; what is not named
 * here is denied.
 */

/** Copying text by a click is all that a page may ask for. */
const permitted = 'clipboard-sanitized-write';

function fenceContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // The page may reload itself.
    if (event.url === pageUrl) return;
    event.preventDefault();
    openLink(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Fences every page from now on. Has to run before the first window and after the app is ready. */
export function raiseFences(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, decide) => {
    decide(permission === permitted && isOwnOrigin(contents.getURL()));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
    return permission === permitted && isOwnOrigin(origin);
  });
  defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    fenceContents(contents);
  });
}
