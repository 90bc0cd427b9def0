import { describe, expect, test } from 'vitest';
import { exitReason, isChromiumLog } from '../../../../build/start/exit-reason.ts';
import { whyNoWindow } from '../../../../build/start/find-desktop.ts';

describe('why Electron ended', () => {
  test.each([
    ['[1:0101/000000.000000:ERROR:x.cc(1)] Running as root without --no-sandbox is not supported.', 'root user'],
    ['FATAL: The SUID sandbox helper binary was found, but is not configured correctly.', 'set up its sandbox'],
    ['electron: error while loading shared libraries: libgtk-3.so.0: cannot open', 'library libgtk-3.so.0 is missing'],
    ['ERROR:ozone_platform_x11.cc(250)] Missing X server or $DISPLAY', 'display cannot be reached'],
  ])('%s', (stderr, words) => {
    expect(exitReason(`noise\n${stderr}\n`, 1, null)).toContain(words);
  });

  test('what nobody knows is told by exit code or signal', () => {
    expect(exitReason('', 127, null)).toBe('Electron ended before its window showed (exit code 127)');
    expect(exitReason('', null, 'SIGTRAP')).toBe('Electron ended before its window showed (signal SIGTRAP)');
  });

  test('the lines that Chromium writes for its developers are known', () => {
    expect(isChromiumLog('[4242:0101/120000.123456:ERROR:bus.cc(407)] Failed to connect to the bus')).toBe(true);
    expect(isChromiumLog('[4242:4243:0101/120000.123456:WARNING:x.cc(1)] text')).toBe(true);
    expect(isChromiumLog('The data folder cannot be written.')).toBe(false);
  });
});

describe('what is known before Electron starts', () => {
  test('Linux needs a display, and a user that is not root', () => {
    expect(whyNoWindow('linux', {}, 1000)).toContain('there is no display');
    expect(whyNoWindow('linux', { DISPLAY: '' }, 1000)).toContain('there is no display');
    expect(whyNoWindow('linux', { DISPLAY: ':0' }, 0)).toContain('root');
    expect(whyNoWindow('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
  });

  test('macOS and Windows need neither', () => {
    expect(whyNoWindow('darwin', {}, 0)).toBeUndefined();
    expect(whyNoWindow('win32', {}, undefined)).toBeUndefined();
  });
});
