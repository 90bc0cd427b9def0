const isMacHere = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };
const otherNames: Record<string, string> = { Mod: 'Ctrl' };

/** `Mod+Enter` as people read it: `⌘↩` on a Mac, `Ctrl+Enter` elsewhere. */
export function describeKeys(keys: string, isMac = isMacHere): string {
  const parts = keys.split('+');
  return isMac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => otherNames[part] ?? part).join('+');
}

type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a key press is the given shortcut. Letters and digits are matched by their place, since Alt changes what they type. */
export function matchesKeys(event: PressedKey, keys: string, isMac = isMacHere): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isMod = parts.includes('Mod');
  if (event.metaKey !== (isMod && isMac) || event.ctrlKey !== (isMod && !isMac)) return false;
  if (event.shiftKey !== parts.includes('Shift') || event.altKey !== parts.includes('Alt')) return false;
  if (/^[A-Z]$/.test(key)) return event.altKey ? event.code === `Key${key}` : event.key.toUpperCase() === key;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  return event.key === key;
}
