import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placeWindow, readWindowPlace, writeWindowPlace } from '../../../../electron/desktop/window-bounds.ts';

const folder = mkdtempSync(join(tmpdir(), 'pushbench-bounds-'));
const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const saved = { x: 100, y: 100, width: 1200, height: 800, isMaximized: false };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the place of a new window', () => {
  test('the first time it has its usual size, and the system chooses where', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1360, height: 860 });
  });

  test('on a small screen it is as large as the screen, but never unusably small', () => {
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1280, height: 700 }])).toEqual({ width: 1280, height: 700 });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual({ width: 880, height: 560 });
  });

  test('it opens where it was left', () => {
    expect(placeWindow(saved, [screen])).toEqual({ x: 100, y: 100, width: 1200, height: 800 });
  });

  test.each([
    ['to the right of every screen', { x: 1900 }],
    ['to the left', { x: -1150 }],
    ['below', { y: 1070 }],
    ['with its title bar above the upper edge', { y: -300 }],
  ])('left %s, it keeps its size and goes to the middle', (_name, position) => {
    expect(placeWindow({ ...saved, ...position }, [screen])).toEqual({ width: 1200, height: 800 });
  });

  test('it may hang over the edge of a screen as long as it can be taken hold of', () => {
    expect(placeWindow({ ...saved, x: 1700 }, [screen])).toMatchObject({ x: 1700 });
  });
});

describe('the file that keeps the place', () => {
  test('gives back what was kept, and leaves nothing else behind', () => {
    const file = join(folder, 'window.json');
    writeWindowPlace(file, saved);
    expect(readWindowPlace(file)).toEqual(saved);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"x":1}',
    JSON.stringify({ ...saved, x: null }),
    JSON.stringify({ ...saved, y: 0.5 }),
  ])('is as good as none when it says %j', (text) => {
    const file = join(folder, 'window.json');
    writeFileSync(file, text);
    expect(readWindowPlace(file)).toBeUndefined();
  });

  test('a folder that cannot be written keeps no window open', () => {
    expect(() => {
      writeWindowPlace(join(folder, 'missing', 'window.json'), saved);
    }).not.toThrow();
  });
});
