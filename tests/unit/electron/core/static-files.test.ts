import { contentSecurityPolicy, readStaticFile } from '#core/static-files.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let outside: string;
let folder: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'pushbench-static-'));
  folder = join(outside, 'site');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
});

afterAll(() => {
  rmSync(outside, { recursive: true });
});

function text(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

describe('a static file', () => {
  test('a path that ends in a slash is the index page, with the policy and never cached', async () => {
    const file = await readStaticFile(folder, '/?x=1#y');
    expect(file.status).toBe(200);
    expect(text(file.body)).toBe('<!doctype html>');
    expect(file.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(file.headers['content-security-policy']).toBe(contentSecurityPolicy());
    expect(file.headers['cache-control']).toBe('no-cache');
  });

  test('a built script has its type, may be cached for ever and carries the policy for a worker', async () => {
    const file = await readStaticFile(folder, '/assets/app-1a2b.js', { connectSources: ['ws://127.0.0.1:1'] });
    expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(file.headers['cache-control']).toContain('immutable');
    expect(file.headers['content-security-policy']).toContain('connect-src ws://127.0.0.1:1;');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/.hidden',
    '/./index.html',
    '/index.html\0.js',
    '/C:/secret.txt',
    '/assets',
    '/assets/',
    '/missing.js',
    '/index.html/',
    '*',
  ])('%j is not found', async (path) => {
    const file = await readStaticFile(folder, path);
    expect(file.status).toBe(404);
    expect(text(file.body)).toBe('Not found\n');
    expect(file.headers['content-security-policy']).toBe(contentSecurityPolicy());
  });

  test('the policy lets no script be made from text or loaded from elsewhere', () => {
    expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*|https?:/);
    expect(contentSecurityPolicy()).toContain("connect-src 'none'");
  });
});
