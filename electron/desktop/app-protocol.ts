import { readStaticFile } from '#core/static-files.ts';
import { protocol } from 'electron';
import { isOwnOrigin } from './own-origin.ts';

const scheme = 'app';

/** Makes `app:` an origin like https. Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      // Compiled code is kept: the editor's is large, and read again with each start otherwise.
      privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, codeCache: true },
    },
  ]);
}

/** Serves the files of `folder` under the window's origin, and nothing under any other. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' || !isOwnOrigin(request.url)) return new Response(null, { status: 403 });
    const { pathname } = new URL(request.url);
    const { status, headers, body } = await readStaticFile(folder, pathname);
    return new Response(body, { status, headers });
  });
}
