const isMacHere = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌃⌘', Enter: '↩' };
const otherNames: Record<string, string> = { Mod: 'Ctrl' };

/**
 * `Mod+Enter` as people read it: `⌘↩` on a Mac, `Ctrl+Enter` elsewhere. `Alt` is `⌃⌘` on a Mac, where Option types
 * characters: on a German keyboard the very brackets and braces that JSON needs.
 */
export function describeKeys(keys: string, isMac = isMacHere): string {
  const parts = keys.split('+');
  return isMac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => otherNames[part] ?? part).join('+');
}

export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a key press is the given shortcut. Letters and digits are matched by their place, since Alt changes what they type. */
export function matchesKeys(event: PressedKey, keys: string, isMac = isMacHere): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isMod = parts.includes('Mod');
  const isAlt = parts.includes('Alt');
  const wanted = isMac
    ? { metaKey: isMod || isAlt, ctrlKey: isAlt, altKey: false }
    : { metaKey: false, ctrlKey: isMod, altKey: isAlt };
  if (event.metaKey !== wanted.metaKey || event.ctrlKey !== wanted.ctrlKey || event.altKey !== wanted.altKey)
    return false;
  if (event.shiftKey !== parts.includes('Shift')) return false;
  if (/^[A-Z]$/.test(key)) return event.altKey ? event.code === `Key${key}` : event.key.toUpperCase() === key;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  return event.key === key;
}
