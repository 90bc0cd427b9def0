import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { StandInPage, type SendToMain } from './stand-in/page.ts';
import { readElectronSurface } from './stand-in/electron-surface.ts';
import { builtFile } from './stand-in/start-main.ts';
import { Strict } from './stand-in/strict.ts';

const strict = new Strict(readElectronSurface());

function load(pageUrl = 'app://pushbench/') {
  const sent: Parameters<SendToMain>[] = [];
  const page = new StandInPage(strict, pageUrl, builtFile('preload.cjs'), (...call) => sent.push(call));
  return { page, sent };
}

function ports(count: number): MessagePort[] {
  return Array.from({ length: count }, () => new MessageChannel().port2);
}

const connect = { type: 'pushbench:connect' };

test('the built preload is one small script that requires electron only', () => {
  const source = readFileSync(builtFile('preload.cjs'), 'utf8');
  expect([...source.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(source.length).toBeLessThan(2500);
});

test('it hands the one port of the page over, and nothing of the message', () => {
  const { page, sent } = load();
  page.postMessage({ ...connect, extra: 'text' }, ports(1));
  expect(sent).toEqual([['pushbench:connect', null, [expect.any(MessagePort)]]]);
  expect(page.windowNames).toEqual([]);
});

test.each([
  ['from another window', connect, 1, { isOtherWindow: true }],
  ['from another origin', connect, 1, { origin: 'https://example.com' }],
  ['of another type', { type: 'other' }, 1, {}],
  ['that is text', 'pushbench:connect', 1, {}],
  ['that is null', null, 1, {}],
  ['without a port', connect, 0, {}],
  ['with two ports', connect, 2, {}],
] as const)('it ignores a message %s', (_name, message, portCount, from) => {
  const { page, sent } = load();
  page.postMessage(message, ports(portCount), from);
  expect(sent).toEqual([]);
});

test('on a page of another origin it does nothing', () => {
  const { page, sent } = load('https://example.com/');
  page.postMessage(connect, ports(1));
  expect(sent).toEqual([]);
});
