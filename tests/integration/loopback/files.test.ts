import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FailureError } from '#shared/failure.ts';
import { startLoopback } from '../../../electron/loopback/start-loopback.ts';
import type { Loopback } from '../../../electron/loopback/start-loopback.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { rawRequest } from './browser.ts';

let scope: AsyncDisposableStack;
let rendererFolder: string;
let host: Loopback;

beforeEach(async () => {
  scope = new AsyncDisposableStack();
  const { path } = scope.use(await temporaryFolder());
  rendererFolder = join(path, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(path, 'secret.txt'), 'a secret');
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Pushbench 推送</title>');
  await writeFile(join(rendererFolder, 'assets', 'main-3f2a.js'), 'export {};');
  host = await startLoopback({ router: {}, port: 0, rendererFolder });
  scope.defer(host.close);
});

afterEach(async () => {
  await scope.disposeAsync();
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof FailureError ? error.failure : error;
}

test('the page comes with a policy that lets it connect to this host only, and is never stored', async () => {
  const { status, headers, body } = await rawRequest(host.port, '/');
  expect(status).toBe(200);
  expect(body).toContain('推送');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`connect-src ws://127.0.0.1:${String(host.port)};`);
  expect(policy).not.toContain('unsafe-eval');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(body)),
  });
});

test('a script comes as a script and may be kept', async () => {
  const { status, headers } = await rawRequest(host.port, '/assets/main-3f2a.js');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['cache-control']).toContain('immutable');
});

test('HEAD gives the headers without the page', async () => {
  const { status, headers, body } = await rawRequest(host.port, '/', { method: 'HEAD' });
  expect(status).toBe(200);
  expect(Number(headers['content-length'])).toBeGreaterThan(0);
  expect(body).toBe('');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { status, headers } = await rawRequest(host.port, '/', { method });
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/..\\secret.txt',
  '//secret.txt',
  '/assets',
  '/nothing.js',
  'http://127.0.0.1/../secret.txt',
])('%s is not found', async (path) => {
  const { status, body } = await rawRequest(host.port, path);
  expect(status).toBe(404);
  expect(body).not.toContain('a secret');
});

test.each(['example.com', '127.0.0.1', 'localhost:1', '127.0.0.1.example.com', 'example.com:80'])(
  'a request that names %s as its host is refused',
  async (name) => {
    const { status, body } = await rawRequest(host.port, '/', { host: name });
    expect(status).toBe(403);
    expect(body).toContain('127.0.0.1');
    expect(body).not.toContain('<title>');
  },
);

test('the page is also there under the name localhost, and may then connect to that', async () => {
  const { status, headers } = await rawRequest(host.port, '/', { host: `localhost:${String(host.port)}` });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain(`connect-src ws://localhost:${String(host.port)};`);
});

test('a port that another program uses is named in the failure', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  scope.defer(() => new Promise((resolve) => other.close(() => resolve())));
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const failure = await failureOf(startLoopback({ router: {}, port, rendererFolder }));
  expect(failure).toEqual({ code: 'loopback-port-in-use', params: { port } });
});

test('a window that was not built is named in the failure', async () => {
  const folder = join(rendererFolder, 'assets');
  const failure = await failureOf(startLoopback({ router: {}, port: 0, rendererFolder: folder }));
  expect(failure).toEqual({ code: 'renderer-not-built', params: { folder } });
});
