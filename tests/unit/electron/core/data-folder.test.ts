import { defaultDataFolder } from '#core/data-folder.ts';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

describe('the data folder', () => {
  test('is the one that PUSHBENCH_DATA_DIR names', () => {
    expect(defaultDataFolder({ PUSHBENCH_DATA_DIR: '/elsewhere' }, 'darwin')).toBe('/elsewhere');
  });

  test('is where each system keeps application data', () => {
    expect(defaultDataFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Pushbench'));
    expect(defaultDataFolder({ APPDATA: 'C:\\Roaming' }, 'win32')).toBe(join('C:\\Roaming', 'Pushbench'));
    expect(defaultDataFolder({}, 'linux')).toBe(join(homedir(), '.local', 'share', 'pushbench'));
    expect(defaultDataFolder({ XDG_DATA_HOME: '/xdg' }, 'linux')).toBe('/xdg/pushbench');
  });

  test('is not the current folder when a variable is set but empty', () => {
    expect(defaultDataFolder({ PUSHBENCH_DATA_DIR: '', XDG_DATA_HOME: '/xdg' }, 'linux')).toBe('/xdg/pushbench');
  });
});
