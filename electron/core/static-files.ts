import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** An answer that a host can send as it is. */
export interface StaticFile {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface StaticFileOptions {
  /** Where the window may connect to; none unless told. The loopback host names its own WebSocket here. */
  readonly connectSources?: readonly string[];
}

const contentTypes: Readonly<Record<string, string | undefined>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Names as the build makes them. It leaves out a leading dot, `..`, separators, drive letters and control characters. */
const fileName = /^[\w-][\w.-]*$/;

/**
 * The content security policy of the window: nothing but the files of its own origin. Monaco needs inline styles; no
 * script is inline and none is made from text.
 */
export function contentSecurityPolicy(connectSources: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${connectSources.length === 0 ? "'none'" : connectSources.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headersFor(extension: string, isHashed: boolean, options: StaticFileOptions): Record<string, string> {
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    // With every file, because a worker takes its policy from its own answer.
    'content-security-policy': contentSecurityPolicy(options.connectSources),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

function notFound(options: StaticFileOptions): StaticFile {
  return { status: 404, headers: headersFor('.txt', false, options), body: new TextEncoder().encode('Not found\n') };
}

/** The names of the path below the folder, or nothing where one of them is not a name that the build makes. */
function segmentsOf(urlPath: string): readonly string[] | undefined {
  const [path = ''] = urlPath.split(/[?#]/, 1);
  const segments = path.replace(/^\//, '').split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  return segments.every((segment) => fileName.test(segment)) ? segments : undefined;
}

/**
 * Reads a built file for a window. A path that ends in `/` stands for its `index.html`; query and fragment are ignored.
 * What does not exist, is not a file, or is written in any way that the build does not write (percent-encoding included)
 * is a 404, so that no path leaves the folder.
 */
export async function readStaticFile(
  folder: string,
  urlPath: string,
  options: StaticFileOptions = {},
): Promise<StaticFile> {
  const segments = segmentsOf(urlPath);
  if (segments === undefined) return notFound(options);
  try {
    const body = await readFile(join(folder, ...segments));
    const headers = headersFor(extname(segments.at(-1) ?? ''), segments[0] === 'assets', options);
    return { status: 200, headers, body };
  } catch {
    return notFound(options);
  }
}
