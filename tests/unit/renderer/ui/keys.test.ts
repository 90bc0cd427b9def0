import { describe, expect, test } from 'vitest';
import { describeKeys, matchesKeys } from '../../../../renderer/ui/keys.ts';

const press = (key: string, code: string, held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('a shortcut', () => {
  test('reads as each system writes it', () => {
    expect(describeKeys('Mod+Enter', true)).toBe('⌘↩');
    expect(describeKeys('Mod+Enter', false)).toBe('Ctrl+Enter');
    expect(describeKeys('Alt+1', true)).toBe('⌃⌘1');
  });

  test('is pressed with ⌘ on a Mac and with Ctrl elsewhere', () => {
    expect(matchesKeys(press('Enter', 'Enter', ['meta']), 'Mod+Enter', true)).toBe(true);
    expect(matchesKeys(press('Enter', 'Enter', ['ctrl']), 'Mod+Enter', true)).toBe(false);
    expect(matchesKeys(press('Enter', 'Enter', ['ctrl']), 'Mod+Enter', false)).toBe(true);
  });

  test('never takes Option on a Mac, which types brackets on many keyboards', () => {
    expect(matchesKeys(press('[', 'Digit5', ['alt']), 'Alt+5', true)).toBe(false);
    expect(matchesKeys(press('5', 'Digit5', ['ctrl', 'meta']), 'Alt+5', true)).toBe(true);
  });

  test('never takes AltGr on Windows, which is Ctrl and Alt and types braces', () => {
    expect(matchesKeys(press('{', 'Digit7', ['ctrl', 'alt']), 'Alt+7', false)).toBe(false);
    expect(matchesKeys(press('1', 'Digit1', ['alt']), 'Alt+1', false)).toBe(true);
  });

  test('with more keys held is another one', () => {
    expect(matchesKeys(press('S', 'KeyS', ['ctrl', 'shift']), 'Mod+S', false)).toBe(false);
    expect(matchesKeys(press('S', 'KeyS', ['ctrl', 'shift']), 'Mod+Shift+S', false)).toBe(true);
  });
});
